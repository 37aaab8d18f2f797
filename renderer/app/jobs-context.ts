import { createContext, useContext } from 'react';

/** Opens the view of all prints of the station from any desk. */
export const JobsContext = createContext<{ open(): void } | undefined>(undefined);

export function usePrintStation(): { open(): void } {
  const prints = useContext(JobsContext);
  if (!prints) throw new Error('The view of all prints belongs to a desk.');
  return prints;
}
