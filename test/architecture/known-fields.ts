/** Something that a validation looks at, with what it has looked at in it. */
interface Looked {
  readonly path: string;
  readonly value: object;
  readonly read: Set<string>;
  isListed: boolean;
}

/**
 * Finds the fields that a validation never looks at, which its schema therefore does not know: such validators pass what
 * they do not know. Whatever has its keys listed takes any key.
 */
export function unknownFields(value: object, validate: (watched: object) => void): readonly string[] {
  const looked: Looked[] = [];
  validate(watched(value, '', looked));
  return looked.flatMap(({ path, value: at, read, isListed }) =>
    isListed ? [] : Object.keys(at).flatMap((key) => (read.has(key) ? [] : [`${path}/${key}`])),
  );
}

function watched(value: object, path: string, looked: Looked[]): object {
  const look: Looked = { path, value, read: new Set(), isListed: Array.isArray(value) };
  const inside = new Map<string, unknown>();
  looked.push(look);
  return new Proxy(value, {
    get(target, key): unknown {
      const found: unknown = Reflect.get(target, key);
      if (typeof key !== 'string') return found;
      look.read.add(key);
      if (typeof found !== 'object' || found === null) return found;
      if (!inside.has(key)) inside.set(key, watched(found, `${path}/${key}`, looked));
      return inside.get(key);
    },
    ownKeys(target) {
      look.isListed = true;
      return Reflect.ownKeys(target);
    },
  });
}
