import type { Actor } from '#kernel';
import type { VNode } from 'preact';
import { Alert } from '../layout/alert.page.js';
import { Layout } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';
import { ACTION_WORDS } from '../words/danish-actions.js';
import { CASE_WORDS } from '../words/danish-case.js';
import { ACTION_PATHS, type ActionName } from './action-name.js';
import type { ActionField } from './action-fields.js';
import { Field, fieldAnchor } from './field.page.js';
import type { ActionValues } from './given-action.js';

/** Why a form was not carried out; `field` is undefined where no field of it is to blame. */
export interface ShownFault {
  readonly field: string | undefined;
  readonly text: string;
}

/** A form by which something is done in a case, as far as it is filled in. */
export interface ActionProps {
  readonly visitor: Actor;
  readonly action: ActionName;
  readonly number: string;
  readonly subject: string;
  /** The version of the case that whoever fills in the form has seen. */
  readonly version: number;
  readonly fields: readonly ActionField[];
  readonly values: ActionValues;
  readonly faults: readonly ShownFault[];
}

/** Where something is done in a case: what it is, what must be said about it, and a button that does it. */
export function ActionPage(props: ActionProps): VNode {
  const { visitor, action, number, subject, version, fields, values, faults } = props;
  const words = ACTION_WORDS[action];
  return (
    <Layout visitor={visitor} title={faults.length === 0 ? words.title : `${DANISH.reply.errorTitle}: ${words.title}`}>
      <p>
        <a href={`/sager/${number}`}>{CASE_WORDS.title(number)}</a>
      </p>
      {faults.length === 0 ? null : <Faults {...props} />}
      <h1>{words.title}</h1>
      <p class="quiet">{subject}</p>
      <p>{words.introduction}</p>
      <form method="post" action={`/sager/${number}/${ACTION_PATHS[action]}`}>
        <input type="hidden" name="version" value={version} />
        {fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            fault={faults.find((fault) => fault.field === field.name)?.text}
          />
        ))}
        <p class="actions">
          <button class="button button-primary" type="submit">
            {words.confirm}
          </button>
          <a href={`/sager/${number}`}>{DANISH.back}</a>
        </p>
      </form>
    </Layout>
  );
}

function Faults({ fields, faults }: ActionProps): VNode {
  return (
    <Alert kind="error" heading={DANISH.reply.problem} role="alert">
      <ul class="nobullet-list">
        {faults.map(({ field: name, text }) => {
          const field = fields.find((one) => one.name === name);
          return <li key={text}>{field === undefined ? text : <a href={`#${fieldAnchor(field)}`}>{text}</a>}</li>;
        })}
      </ul>
    </Alert>
  );
}
