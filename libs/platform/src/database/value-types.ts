import { type Instant, instantFromEpoch } from '#kernel';
import { types } from 'pg';

type TypeId = Parameters<typeof types.getTypeParser>[0];

/** Reads `timestamptz` as `Instant`, cut to the millisecond, and `date` as the text of a `Day`; all else as pg reads it. */
export const valueTypes = {
  getTypeParser(oid: TypeId, format?: 'text' | 'binary'): (value: string) => unknown {
    if (format !== 'binary' && oid === types.builtins.TIMESTAMPTZ) return instantOf;
    if (format !== 'binary' && oid === types.builtins.DATE) return (value) => value;
    return types.getTypeParser(oid, format ?? 'text') as (value: string) => unknown;
  },
};

/** A moment of the years an `Instant` can be of, as a session in UTC writes it. */
const IN_UTC = /^((?:19|[2-9]\d)\d\d-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

function instantOf(value: string): Instant {
  const [, day, time, decimals = ''] = IN_UTC.exec(value) ?? [];
  if (day === undefined || time === undefined) return instantFromEpoch(Date.parse(value));
  return `${day}T${time}.${decimals.slice(0, 3).padEnd(3, '0')}Z` as Instant;
}
