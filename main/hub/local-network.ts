/** What a host needs to know of the network its computer is in. */
import { usualPort } from './addresses.ts';
import { createDiscovery, type Discovery } from './discovery.ts';

export interface LocalNetwork {
  discovery: Discovery;
  /** The port a hub of this computer has. */
  hubPort: number;
  /** The address it listens on: all of this computer's when left out. */
  hubHost?: string;
  /** `host:port` under which others find it, when that is another. */
  announced?: string;
}

/**
 * The network that the computer is really in. `TRAM_KHAM_HUB=127.0.0.1:4823` makes it another address, found by nobody
 * who is not told: so several stations fit on one computer. `TRAM_KHAM_HUB_ADDRESS` is what others are told, where a
 * router or a virtual machine stands between.
 */
export function realNetwork(env: NodeJS.ProcessEnv = process.env): LocalNetwork {
  const [, host, port] = /^([\w.-]+):(\d{1,5})$/.exec(env.TRAM_KHAM_HUB ?? '') ?? [];
  const announced = env.TRAM_KHAM_HUB_ADDRESS;
  const told = announced ? { announced } : {};
  if (host !== undefined) return { ...hiddenNetwork(Number(port)), hubHost: host, ...told };
  return {
    discovery: createDiscovery((message, cause) => console.error(message, cause)),
    hubPort: usualPort,
    ...told,
  };
}

/** For hosts that are reached by an address only, on this computer. */
export const hiddenNetwork = (hubPort = usualPort): LocalNetwork => ({
  discovery: { advertise: () => () => undefined, found: () => [], close: async () => undefined },
  hubPort,
  hubHost: '127.0.0.1',
});
