import { expect, it } from 'vitest';
import type { NetworkRow, Peer } from '#shared/network.ts';
import { computersOf } from './computers-of.ts';

const peer = (station: string, part: Partial<Peer> = {}): Peer => ({
  station,
  addresses: [`192.168.1.${station.charCodeAt(0)}:4822`],
  seenAt: '2026-11-26T03:32:10.000Z',
  unshared: 0,
  isHub: false,
  ...part,
});
const row: NetworkRow = {
  id: 'network',
  role: 'member',
  state: 'together',
  unshared: 2,
  peers: [peer('C'), peer('B', { unshared: 9 }), peer('A', { isHub: true })],
};

it('lists this computer first and once, as it knows itself', () => {
  expect(computersOf(row, 'B').map(({ station, unshared }) => [station, unshared])).toEqual([
    ['B', 2],
    ['A', 0],
    ['C', 0],
  ]);
});

it('names the hub, wherever it is', () => {
  const hubs = (network: NetworkRow, own: string) =>
    computersOf(network, own)
      .filter(({ isHub }) => isHub)
      .map(({ station }) => station);
  expect(hubs(row, 'B')).toEqual(['A']);
  expect(hubs({ ...row, role: 'hub' }, 'A')).toEqual(['A']);
});
