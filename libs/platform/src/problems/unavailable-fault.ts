/** Something the system needs does not answer; it is worth trying again in a moment. Answered as 503 `unavailable`. */
export class UnavailableFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnavailableFault';
  }
}
