import { createContext, useContext } from 'react';

/** Opens the list of print jobs from any desk. */
export const JobsContext = createContext<{ open(): void } | undefined>(undefined);

export function useJobsDrawer(): { open(): void } {
  const drawer = useContext(JobsContext);
  if (!drawer) throw new Error('The list of print jobs belongs to a desk.');
  return drawer;
}
