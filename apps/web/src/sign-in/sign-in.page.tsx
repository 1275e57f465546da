import type { PersonaView } from '#identity';
import type { Role } from '#kernel';
import type { VNode } from 'preact';
import { Alert } from '../layout/alert.page.js';
import { Layout } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';

const words = DANISH.signInPage;

/** Who may be chosen, where to go on to, and whether somebody was chosen who is not there. */
export interface SignInProps {
  readonly personas: readonly PersonaView[];
  readonly onward: string;
  readonly isUnknown: boolean;
}

const GROUPS: Readonly<Record<keyof typeof words.groups, readonly Role[]>> = {
  committee: ['chair', 'member', 'deputy'],
  secretariat: ['secretariat'],
  senders: ['municipality', 'company', 'agency'],
  others: ['constituency', 'presidency', 'auditor', 'admin'],
};

/** Where whoever tries the demo chooses whom to be. */
export function SignInPage({ personas, onward, isUnknown }: SignInProps): VNode {
  return (
    <Layout visitor={undefined} title={isUnknown ? `${DANISH.reply.errorTitle}: ${words.title}` : words.title}>
      <h1>{words.title}</h1>
      {isUnknown ? (
        <Alert kind="error" heading={undefined} role="alert">
          {words.unknown}
        </Alert>
      ) : null}
      <p>{personas.length === 0 ? words.elsewhere : words.introduction}</p>
      {Object.entries(GROUPS).map(([group, roles]) => (
        <Group
          key={group}
          heading={words.groups[group as keyof typeof GROUPS]}
          personas={personas.filter(({ role }) => roles.includes(role))}
          onward={onward}
        />
      ))}
    </Layout>
  );
}

function Group({
  heading,
  personas,
  onward,
}: {
  readonly heading: string;
  readonly personas: readonly PersonaView[];
  readonly onward: string;
}) {
  if (personas.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <form method="post" action="/log-ind">
        <input type="hidden" name="videre" value={onward} />
        <ul class="nobullet-list personas">
          {personas.map(({ persona, name, role, organisation }) => (
            <li key={persona}>
              <button class="button button-secondary" type="submit" name="persona" value={persona}>
                <span>
                  <strong>{name}</strong>
                  <br />
                  {DANISH.roles[role]}, {organisation}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}
