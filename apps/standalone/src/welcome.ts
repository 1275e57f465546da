import type { DemoIdentity } from '#identity';
import type { Config } from '#platform';

type Personas = ReturnType<DemoIdentity['personas']>;

/** What whoever ran `npm start` reads: where everything is, who to be, and something to try. */
export function welcome(address: string, { auth, dataDir, smtpUrl }: Config, personas: Personas): string {
  const lines = [
    '',
    `Sagsudvalg is ready on ${address}`,
    `  API description   ${address}/docs`,
    `  state             ${address}/health/ready`,
    `  mail              ${smtpUrl === undefined ? `${dataDir}/mail/*.eml` : 'goes to the mail server'}`,
    ...(auth === 'demo' ? demo(address, personas) : []),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function demo(address: string, personas: Personas): readonly string[] {
  const width = Math.max(...personas.map(({ persona }) => persona.length));
  return [
    '',
    'Personas (invented people; anyone may be any of them):',
    ...personas.map(({ persona, name, organisation }) => `  ${persona.padEnd(width)}  ${name}, ${organisation}`),
    '',
    'Try:',
    `  TOKEN=$(curl -s ${address}/api/v1/demo/tokens -H 'content-type: application/json' -d '{"persona":"secretariat"}' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `  curl -s ${address}/api/v1/me -H "authorization: Bearer $TOKEN"`,
  ];
}
