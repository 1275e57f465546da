import { ProblemException } from '#platform';
import { Param, type PipeTransform } from '@nestjs/common';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

class IdPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!UUID.test(text)) throw new ProblemException(404, 'not-found');
    return text.toLowerCase();
  }
}

/** An id in the path; what is no id names nothing. @throws ProblemException 404 not-found */
export function IdInPath(name: string): ParameterDecorator {
  return Param(name, new IdPipe());
}
