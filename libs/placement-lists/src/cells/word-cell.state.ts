import type { Measure, Sector, Statement, TargetGroup, YesNo } from '../list/row.state.js';

/** Says which of the words allowed a text is, whatever its case and white space. */
type WordOf<T> = (text: string) => T | undefined;

export const measureWord: WordOf<Measure> = words([
  ['vp', 'VP'],
  ['ni', 'NI'],
  ['lt', 'LT'],
  ['virksomhedspraktik', 'VP'],
  ['nytteindsats', 'NI'],
  ['løntilskud', 'LT'],
]);

export const sectorWord: WordOf<Sector> = oneOf(['privat', 'offentlig']);

export const yesNoWord: WordOf<YesNo> = oneOf(['ja', 'nej']);

export const statementWord: WordOf<Statement> = oneOf(['ja', 'nej', 'ingen repræsentant']);

export const targetGroupWord: WordOf<TargetGroup> = oneOf([
  'dagpengemodtager',
  'jobparat',
  'uddannelsesparat',
  'aktivitetsparat',
  'sygedagpenge',
  'ressourceforløb',
  'fleksjob',
  'førtidspension',
  'anden',
]);

function oneOf<T extends string>(allowed: readonly T[]): WordOf<T> {
  return words(allowed.map((word) => [word, word]));
}

function words<T>(entries: readonly (readonly [string, T])[]): WordOf<T> {
  const byWord = new Map(entries);
  return (text) => byWord.get(text) ?? byWord.get(text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' '));
}
