import { useEffect, useMemo, useState } from 'react';
import { indexPlaces, type PlaceIndex } from '#shared/domain/places/place-index.ts';
import type { Places } from './address.ts';

let list: Promise<PlaceIndex> | undefined;

/** The communes of the country, fetched once and kept. */
export function loadPlaces(): Promise<PlaceIndex> {
  list ??= import('#resources/places/communes.json').then((module) => indexPlaces(module.default));
  return list;
}

/** The list from when the first address is asked for, and the provinces whose communes come first. */
export function usePlaces(province: string | undefined): Places {
  const [index, setIndex] = useState<PlaceIndex>();
  useEffect(() => {
    loadPlaces().then(setIndex);
  }, []);
  return useMemo(() => ({ index, near: province === undefined ? [] : [province] }), [index, province]);
}
