import type { ComponentChildren, VNode } from 'preact';
import { assetPath } from '../assets/asset-paths.js';

/** What kind of message it is; each has a colour, and a picture for who does not see colours. */
export type AlertKind = 'info' | 'success' | 'warning' | 'error';

interface AlertProps {
  readonly kind: AlertKind;
  readonly heading: string | undefined;
  /** Where the page can be told to go, for links to it. */
  readonly id?: string;
  /** Whether it is news to whoever reads, and to be read out: `status` in good time, `alert` at once. */
  readonly role?: 'status' | 'alert';
  readonly children: ComponentChildren;
}

/** A message set apart from the text around it. */
export function Alert({ kind, heading, id, role, children }: AlertProps): VNode {
  return (
    <div class={`alert alert-${kind}`} id={id} role={role}>
      <img class="alert-icon" src={assetPath(`img/svg-icons/${kind}.svg`)} alt="" width={24} height={24} />
      {heading === undefined ? null : <p class="alert-heading">{heading}</p>}
      <div class="alert-text">{children}</div>
    </div>
  );
}
