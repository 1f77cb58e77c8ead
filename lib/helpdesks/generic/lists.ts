/** The sum of what `of` says of each item. */
export const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** The first item of which `of` says most; undefined where there are none. */
export function largest<Item>(items: Iterable<Item>, of: (item: Item) => number): Item | undefined {
  let best: Item | undefined;
  let most = -Infinity;
  for (const item of items) {
    const value = of(item);
    if (value > most) [best, most] = [item, value];
  }
  return best;
}

/** The items by what `keyOf` says of them, in the order in which their keys came. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
