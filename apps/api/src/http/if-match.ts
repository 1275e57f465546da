import { ProblemException } from '#platform';

const ENTITY_TAG = /^"(\d{1,9})"$/;

/** The version a caller has seen; undefined when any will do. @throws ProblemException 412 version-changed for what can match nothing */
export function versionWanted(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const version = ENTITY_TAG.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw new ProblemException(412, 'version-changed');
  return Number(version);
}

/** A stream's version as its entity tag. */
export function entityTag(version: number): string {
  return `"${version.toString()}"`;
}
