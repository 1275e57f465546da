import { Body, type PipeTransform, Query } from '@nestjs/common';
import { malformed, pointerTo } from './malformed.js';
import { readFields } from './read-fields.js';

class FieldsPipe implements PipeTransform<unknown, object> {
  constructor(
    private readonly shape: new () => object,
    private readonly whenAbsent: unknown,
  ) {}

  transform(given: unknown): object {
    const reading = readFields(this.shape, given ?? this.whenAbsent);
    if (reading.kind === 'malformed') throw malformed(...reading.faults);
    return reading.fields;
  }
}

/** What a request holds that says all by its address. */
export type Nothing = Readonly<Record<string, never>>;

class NothingPipe implements PipeTransform<unknown, Nothing> {
  transform(given: unknown): Nothing {
    const names = typeof given === 'object' && given !== null ? Object.keys(given) : [];
    if (names.length > 0) throw malformed(...names.map((name) => ({ pointer: pointerTo(name), code: 'unknown-field' }) as const));
    return {};
  }
}

/** The body as an instance of a DTO class. @throws ProblemException 400 malformed */
export function ValidBody(shape: new () => object): ParameterDecorator {
  return Body(new FieldsPipe(shape, undefined));
}

/** No body, or one without members. @throws ProblemException 400 malformed */
export function NoBody(): ParameterDecorator {
  return Body(new NothingPipe());
}

/** The query as an instance of a DTO class. @throws ProblemException 400 malformed */
export function ValidQuery(shape: new () => object): ParameterDecorator {
  return Query(new FieldsPipe(shape, {}));
}
