import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';

/**
 * Tells which rows of a table have changed, after every commit in any window of the station.
 * `all` when there were too many to name. Gives back how to stop it.
 */
export function onChanges(db: Dexie, table: string, changed: (ids: string[] | 'all') => void): () => void {
  const part = `idb://${db.name}/${table}/`;
  const listener = (parts: ObservabilitySet): void => {
    const tree = parts.all ?? parts[part];
    if (tree) changed(idsOf(RangeSet(tree)));
  };
  Dexie.on.storagemutated.subscribe(listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}

function idsOf(ranges: RangeSet): string[] | 'all' {
  const ids: string[] = [];
  for (const { from, to } of ranges) {
    if (typeof from !== 'string' || from !== to) return 'all';
    ids.push(from);
  }
  return ids;
}
