/** Where a rule stands: the act or practice, and the provision in it. `url` where a public page shows it. */
export interface LegalSource {
  readonly act: string;
  readonly provision: string | undefined;
  readonly url: string | undefined;
}

/** Names a legal source; leave out the provision when a whole act or a practice is meant. */
export function source(act: string, provision?: string, url?: string): LegalSource {
  return { act, provision, url };
}

const PARAGRAPH = /^(§|kapitel|bilag)/;

/** A legal source as people cite it: `masseafskedigelsesloven § 7, stk. 1`, or `referat af mødet, punkt 3.2`. */
export function cite(from: LegalSource): string {
  if (from.provision === undefined) return from.act;
  return `${from.act}${PARAGRAPH.test(from.provision) ? '' : ','} ${from.provision}`;
}
