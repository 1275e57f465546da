const ITEM = /\.(\d+)(?=\.)/g;

/**
 * What a field of a submission is called in Danish: `Arbejdsstedets P-nummer (nr. 2)` for `workplaces.1.pNumber`. Fields of list
 * items are named after the list and told apart by the item's number; a path without a name stands for itself.
 */
export function fieldName(path: string, names: Readonly<Record<string, string>>): string {
  const name = names[path] ?? names[path.replaceAll(ITEM, '')];
  const items = [...path.matchAll(ITEM)].map(([, place]) => Number(place) + 1);
  if (name === undefined) return path;
  return items.length === 0 ? name : `${name} (nr. ${items.join('.')})`;
}
