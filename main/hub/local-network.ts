/** What a host needs to know of the network its computer is in. */
import { usualPort } from './addresses.ts';
import { createDiscovery, type Discovery } from './discovery.ts';

export interface LocalNetwork {
  discovery: Discovery;
  /** The port a hub of this computer has. */
  hubPort: number;
  /** The address it listens on: all of this computer's when left out. */
  hubHost?: string;
}

/**
 * The network that the computer is really in. `TRAM_KHAM_HUB=127.0.0.1:4823` makes it another address, found by nobody
 * who is not told: so several stations fit on one computer.
 */
export function realNetwork(env: NodeJS.ProcessEnv = process.env): LocalNetwork {
  const [, host, port] = /^([\w.-]+):(\d{1,5})$/.exec(env.TRAM_KHAM_HUB ?? '') ?? [];
  if (host !== undefined) return { ...hiddenNetwork(Number(port)), hubHost: host };
  return {
    discovery: createDiscovery((message, cause) => console.error(message, cause)),
    hubPort: usualPort,
  };
}

/** For hosts that are reached by an address only, on this computer. */
export const hiddenNetwork = (hubPort = usualPort): LocalNetwork => ({
  discovery: { advertise: () => () => undefined, found: () => [], close: async () => undefined },
  hubPort,
  hubHost: '127.0.0.1',
});
