import 'reflect-metadata';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { type Shape, type Structure, structureOf } from './structure.submission.js';

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Holds = (value: unknown, owner: object) => boolean;
type Accepts = (value: object) => boolean;

/** What of a check is known beforehand: this is how the library names its parts. */
interface Field {
  readonly isWanted: readonly Holds[];
  readonly checks: readonly Holds[];
}

const CHECKS: ReadonlySet<string> = new Set([ValidationTypes.CUSTOM_VALIDATION, ValidationTypes.IS_DEFINED]);

const acceptors = new WeakMap<Shape, Accepts | undefined>();

/**
 * Says of plain JSON whether it would pass every check of a class: a quick look by the checks themselves, read once. Yes is
 * as good as the library's word; no only means that the library has to be asked, which also knows what is wrong.
 */
export function isAccepted(shape: Shape, value: object): boolean {
  if (!acceptors.has(shape)) acceptors.set(shape, acceptorOf(shape));
  return acceptors.get(shape)?.(value) === true;
}

/** Undefined for a class with checks of kinds that are not read here. */
function acceptorOf(shape: Shape): Accepts | undefined {
  const fields = new Map<string, Field>();
  for (const metadata of getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false)) {
    const holds = holdsOf(shape, metadata);
    if (holds === undefined) return undefined;
    const { isWanted, checks } = fields.get(metadata.propertyName) ?? { isWanted: [], checks: [] };
    const isCondition = metadata.type === ValidationTypes.CONDITIONAL_VALIDATION;
    fields.set(metadata.propertyName, isCondition ? { isWanted: [...isWanted, holds], checks } : { isWanted, checks: [...checks, holds] });
  }
  const named = [...fields];
  return (value) =>
    Object.keys(value).every((name) => fields.has(name)) &&
    named.every(([name, { isWanted, checks }]) => {
      const held: unknown = Reflect.get(value, name);
      return !isWanted.every((holds) => holds(held, value)) || checks.every((holds) => holds(held, value));
    });
}

function holdsOf(shape: Shape, metadata: Metadata): Holds | undefined {
  if (metadata.validateIf !== undefined) return undefined;
  if (metadata.type === ValidationTypes.CONDITIONAL_VALIDATION) return conditionOf(metadata);
  if (metadata.type === ValidationTypes.NESTED_VALIDATION) return nestedOf(structureOf(shape, metadata.propertyName));
  return CHECKS.has(metadata.type) ? checkOf(metadata) : undefined;
}

function conditionOf({ constraints }: Metadata): Holds {
  const [condition] = constraints as readonly ((owner: object, value: unknown) => boolean)[];
  return (value, owner) => condition?.(owner, value) === true;
}

function nestedOf(structure: Structure | undefined): Holds | undefined {
  if (structure === undefined || structure.kind === 'values') return undefined;
  const isItem = (item: unknown): boolean =>
    typeof item === 'object' && item !== null && !Array.isArray(item) && isAccepted(structure.of(), item);
  return structure.kind === 'object' ? isItem : (value) => Array.isArray(value) && value.every(isItem);
}

function checkOf({ constraintCls, constraints, each, target, propertyName: property }: Metadata): Holds | undefined {
  const validators = getMetadataStorage().getTargetValidatorConstraints(constraintCls);
  if (validators.some(({ async }) => async)) return undefined;
  const targetName = typeof target === 'string' ? target : target.name;
  return (value, object) => {
    const about = { targetName, property, object, value, constraints };
    const passes = (item: unknown): boolean => validators.every(({ instance }) => instance.validate(item, about) === true);
    return each && Array.isArray(value) ? value.every(passes) : passes(value);
  };
}
