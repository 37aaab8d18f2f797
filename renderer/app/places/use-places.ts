import { useEffect, useMemo, useState } from 'react';
import { indexPlaces, type PlaceIndex } from '#shared/domain/places/place-index.ts';
import { type Address, type Places, typeAddress } from './address.ts';

let list: Promise<PlaceIndex> | undefined;

/** The communes of the country, fetched once and kept. */
export function loadPlaces(): Promise<PlaceIndex> {
  list ??= import('#resources/places/communes.json').then(
    (module) => indexPlaces(module.default),
    (error: unknown) => {
      list = undefined;
      throw error;
    },
  );
  return list;
}

/** The address as it is saved: with the commune its text names, also when the list came later than the text. */
export async function withCommune(typed: Address, province: string): Promise<Address> {
  if (typed.commune || typed.address === '') return typed;
  const index = await loadPlaces().catch(() => undefined);
  return typeAddress(typed, typed.address, { index, near: [province] });
}

/** The list from when the first address is asked for, and the provinces whose communes come first. */
export function usePlaces(province: string | undefined): Places {
  const [index, setIndex] = useState<PlaceIndex>();
  useEffect(() => {
    // Without the list an address is free text.
    loadPlaces().then(setIndex, () => undefined);
  }, []);
  return useMemo(() => ({ index, near: province === undefined ? [] : [province] }), [index, province]);
}
