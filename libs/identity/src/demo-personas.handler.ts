import { DEMO_CHAIR, DEMO_COUNCIL, DEMO_MEMBERS, municipalitiesOn } from '#bodies';
import { day } from '#kernel';
import { type Persona, personasOf } from './personas.view.js';

/** Every persona that the demo offers a token for. */
export const DEMO_PERSONAS: readonly Persona[] = personasOf(DEMO_MEMBERS, DEMO_CHAIR, municipalitiesOn(DEMO_COUNCIL, day('2022-06-01')));

export function demoPersona(name: string): Persona | undefined {
  return DEMO_PERSONAS.find(({ view }) => view.persona === name);
}
