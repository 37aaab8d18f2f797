/** Parts of the program in a file of their own, fetched before they are shown, or else when. */
import { type ComponentType, lazy } from 'react';

export interface FetchedAhead<Props> {
  /** To be called only while it is not on the screen: it would begin anew. */
  fetch(): Promise<void>;
  /** What to show: once it is fetched, without the fallback that React shows of a lazy part for at least 300 ms. */
  component(): ComponentType<Props>;
}

export function fetchedAhead<Props extends object>(
  file: () => Promise<{ default: ComponentType<Props> }>,
): FetchedAhead<Props> {
  const Lazy: ComponentType<Props> = lazy(file);
  let here: ComponentType<Props> | undefined;
  return {
    async fetch() {
      here = (await file()).default;
    },
    component: () => here ?? Lazy,
  };
}
