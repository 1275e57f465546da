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

function instantOf(value: string): Instant {
  return instantFromEpoch(Date.parse(value));
}
