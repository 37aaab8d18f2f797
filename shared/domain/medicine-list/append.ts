/** Adds to the list that an index holds under a key. */
export function append<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = index.get(key);
  if (there) there.push(value);
  else index.set(key, [value]);
}
