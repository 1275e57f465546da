import type { VNode } from 'preact';
import { FAULT_WORDS } from '../words/danish-actions.js';
import type { ActionField } from './action-fields.js';
import type { ActionFault } from './given-action.js';

const LINES_AT_ONCE = 6;

interface FieldProps {
  readonly field: ActionField;
  readonly value: string;
  /** What is wrong with it, in words; undefined when nothing is. */
  readonly fault: string | undefined;
}

/** One field of a form, with what helps and what is wrong beside it. */
export function Field(props: FieldProps): VNode {
  return props.field.kind === 'choice' ? <Choice {...props} /> : <Written {...props} />;
}

/** What is wrong with a field, in words. */
export function faultText(fields: readonly ActionField[], { name, why }: ActionFault): string {
  return FAULT_WORDS[why](fields.find((field) => field.name === name)?.label ?? name);
}

/** Where the page is told to go to mend a field. */
export function fieldAnchor({ name, kind, options }: ActionField): string {
  return kind === 'choice' ? optionId(name, options[0]?.value ?? '') : name;
}

function Choice({ field: { name, label, hint, options }, value, fault }: FieldProps): VNode {
  return (
    <div class={fault === undefined ? 'form-group' : 'form-group form-error'}>
      <fieldset aria-describedby={describedBy(name, hint, fault)}>
        <legend class="form-label">{label}</legend>
        <Beside name={name} hint={hint} fault={fault} />
        {options.map((option) => (
          <div class="form-group-radio" key={option.value}>
            <input
              class="form-radio"
              type="radio"
              id={optionId(name, option.value)}
              name={name}
              value={option.value}
              checked={option.value === value || options.length === 1}
            />
            <label for={optionId(name, option.value)}>{option.label}</label>
          </div>
        ))}
      </fieldset>
    </div>
  );
}

function Written(props: FieldProps): VNode {
  const { name, label, hint } = props.field;
  return (
    <div class={props.fault === undefined ? 'form-group' : 'form-group form-error'}>
      <label class="form-label" for={name}>
        {label}
      </label>
      <Beside name={name} hint={hint} fault={props.fault} />
      <Control {...props} />
    </div>
  );
}

function Control({ field: { name, kind, hint }, value, fault }: FieldProps): VNode {
  const told = { 'aria-describedby': describedBy(name, hint, fault), 'aria-invalid': fault !== undefined };
  if (kind === 'day') return <input class="form-input day" type="date" id={name} name={name} value={value} {...told} />;
  if (kind === 'line') return <input class="form-input" type="text" id={name} name={name} value={value} {...told} />;
  return (
    <textarea class="form-input" id={name} name={name} rows={LINES_AT_ONCE} {...told}>
      {value}
    </textarea>
  );
}

function Beside({ name, hint, fault }: { readonly name: string } & Pick<ActionField, 'hint'> & Pick<FieldProps, 'fault'>): VNode {
  return (
    <>
      {hint === undefined ? null : (
        <span class="form-hint" id={`${name}-hjaelp`}>
          {hint}
        </span>
      )}
      {fault === undefined ? null : (
        <span class="form-error-message" id={`${name}-fejl`}>
          {fault}
        </span>
      )}
    </>
  );
}

function describedBy(name: string, hint: string | undefined, fault: string | undefined): string | undefined {
  const ids = [...(hint === undefined ? [] : [`${name}-hjaelp`]), ...(fault === undefined ? [] : [`${name}-fejl`])];
  return ids.length === 0 ? undefined : ids.join(' ');
}

function optionId(name: string, value: string): string {
  return `${name}-${value === '' ? 'ingen' : value}`;
}
