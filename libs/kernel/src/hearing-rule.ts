/** The side of the labour market a seat speaks for; `dh` is the disability organisations, `kl` the municipalities. */
export type Side = 'da' | 'fh' | 'kl' | 'dh';

/** How a hearing is read: what silence means, how many must take part, and what an objection or an approval leads to. */
export interface HearingRule {
  readonly silence: 'consent' | 'abstention' | 'contact';
  /** `majority`: more than half of those entitled. */
  readonly quorum: 'majority' | number;
  /** Fewest answers given from each side, or null when sides are not counted. */
  readonly sides: { readonly da: number; readonly fh: number } | null;
  readonly onObjection: 'meeting' | 'majority';
  /** `decide`: an approved hearing decides by its recommendation at once. */
  readonly onApproval: 'record' | 'decide';
  /** Calendar days a hearing must at least last. */
  readonly minDays: number;
}
