import { createContext, useContext } from 'react';

/** Opens what is known of the backup, from any desk. */
export const CopiesContext = createContext<{ open(): void } | undefined>(undefined);

export function useCopiesDrawer(): { open(): void } {
  const drawer = useContext(CopiesContext);
  if (!drawer) throw new Error('What is known of the backup belongs to a desk.');
  return drawer;
}
