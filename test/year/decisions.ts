interface Outcomes {
  readonly recommended: string;
  /** What a meeting comes to. */
  readonly met: string;
}

const OUTCOMES: Readonly<Record<string, Outcomes>> = {
  'mass-layoff-notice': { recommended: 'noted', met: 'follow-up' },
  'work-permit-opinion': { recommended: 'customary', met: 'not-customary' },
  'work-sharing-extension': { recommended: 'approved', met: 'refused' },
  'quota-dispensation': { recommended: 'granted', met: 'granted-limited' },
  'community-service-place': { recommended: 'no-objection', met: 'conditional' },
  'klv-list': { recommended: 'noted', met: 'question-to-municipality' },
};

/** What the members are asked to agree to. */
export function recommendationFor(caseType: string): string {
  return outcomesOf(caseType).recommended;
}

/** A decision of a case: as recommended after a hearing, otherwise after a meeting, or what the secretariat may say alone. */
export function decisionOf(caseType: string, basis: 'hearing' | 'meeting' | 'secretariat', alone = ''): object {
  const { recommended, met } = outcomesOf(caseType);
  const outcome = { hearing: recommended, meeting: met, secretariat: alone }[basis];
  return { outcome, text: 'Udvalget har behandlet sagen.', reasons: 'Udvalget har lagt vægt på det oplyste i sagen.', basis };
}

function outcomesOf(caseType: string): Outcomes {
  const found = OUTCOMES[caseType];
  if (found === undefined) throw new Error(`nobody said how ${caseType} is decided`);
  return found;
}
