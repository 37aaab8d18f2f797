import { createContext, useContext } from 'react';

/** Opens what is known of the network, from any desk. */
export const NetworkContext = createContext<{ open(): void } | undefined>(undefined);

export function useNetworkDrawer(): { open(): void } {
  const drawer = useContext(NetworkContext);
  if (!drawer) throw new Error('What is known of the network belongs to a desk.');
  return drawer;
}
