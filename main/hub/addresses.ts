/** Where this computer is found on its networks, and how an address is written. */
import { networkInterfaces } from 'node:os';

/** Not NATS's own 4222, which a server of the system may hold. */
export const usualPort = 4822;

/** `host:port`, with the usual port when none was typed. */
export const withPort = (address: string) => (/:\d+$/.test(address) ? address : `${address}:${usualPort}`);

/** Addresses in the local networks, wired ones first as far as their names tell. */
export function ownAddresses(port: number): string[] {
  return Object.entries(networkInterfaces())
    .flatMap(([name, addresses = []]) =>
      addresses
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => ({ wired: /^e/i.test(name), address: `${address}:${port}` })),
    )
    .toSorted((a, b) => Number(b.wired) - Number(a.wired))
    .map(({ address }) => address);
}
