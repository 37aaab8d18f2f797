import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDayKey } from '#main/vault/keys.ts';
import { hubCredentials } from './credentials.ts';
import { startHub } from './hub.ts';
import { askToJoin, openPairingDesk } from './pairing.ts';
import { freePort } from './server/testing/hub-for-test.ts';

it.each(['signal', 'restart'] as const)(
  'lets one computer in with a code, where users are changed by %s',
  async (reloadBy) => {
    const credentials = hubCredentials(createDayKey());
    const folder = await mkdtemp(join(tmpdir(), 'tram-kham-pairing-'));
    const epoch = { number: 1, id: 'aaaaaaaa' };
    const port = await freePort();
    const hub = await startHub({ credentials, folder, listenHost: '127.0.0.1', port, epoch, reloadBy });
    const troubles: unknown[] = [];
    let letters = 0;
    const { station, hub: itself } = credentials;
    const desk = openPairingDesk({
      connection: hub.connection,
      admit: (password) =>
        hub.server.changeUsers({
          station: station.publicKey,
          hub: itself.publicKey,
          ...(password === undefined ? {} : { join: { password } }),
        }),
      offer: async (name) => {
        letters += 1;
        return { station: 'B', day: { name } };
      },
      now: () => new Date(),
      onTrouble: (message, cause) => troubles.push([message, cause]),
    });
    try {
      const { code } = await desk.open();
      await expect(askToJoin(hub.address, 'ABCDEFGH', 'stranger')).rejects.toMatchObject({
        problem: 'not-this-day',
      });
      const both = await Promise.allSettled([
        askToJoin(hub.address, code, 'one'),
        askToJoin(hub.address, code, 'two'),
      ]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(letters).toBe(1);
      await expect(askToJoin(hub.address, code, 'late')).rejects.toMatchObject({ name: 'LinkError' });
    } finally {
      await desk.close();
      await hub.stop();
      await rm(folder, { recursive: true, force: true });
    }
    expect(troubles).toEqual([]);
  },
  30_000,
);
