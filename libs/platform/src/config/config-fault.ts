/** The process cannot start with these settings; `faults` names each of them, and no secret. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigFault';
  }
}
