import type { FormFields } from '../http/form.js';

const VERSION = /^\d{1,9}$/;

/** The version of the case that somebody had before them who sent a form; undefined when the form does not say. */
export function versionSeen({ version = '' }: FormFields): number | undefined {
  return VERSION.test(version) ? Number(version) : undefined;
}
