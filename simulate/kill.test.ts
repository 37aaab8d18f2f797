import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RowsReply } from '#shared/host-api.ts';
import { credentialsOf, openDoor, staffWith } from './door.ts';
import { exportedEvents, unlockAs } from './reopen.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tram-kham-kill-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts a day in a process of its own and kills it without warning once so many commands are acknowledged. */
async function killAfter(commands: number): Promise<{ data: string; acknowledged: string[] }> {
  const [data, acks] = [join(folder, 'data'), join(folder, 'acks')];
  await writeFile(acks, '');
  const lines = async () => (await readFile(acks, 'utf8')).split('\n').filter(Boolean);
  const options = { data, out: join(folder, 'out'), 'report-acks': acks, documents: 'none', patients: '200' };
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'main.ts'),
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const exited = once(child, 'exit');
  const over = new AbortController();
  exited.then(() => over.abort());
  try {
    for await (const _ of watch(acks, { signal: over.signal })) {
      if ((await lines()).length >= commands) child.kill('SIGKILL');
    }
  } catch (error) {
    if (!over.signal.aborted) throw error;
  }
  expect(await exited, complaints).toEqual([null, 'SIGKILL']);
  return { data, acknowledged: (await lines()).flatMap((line) => line.split(' ')) };
}

describe('a station killed in the middle of a day', () => {
  it.each([1, 70, 250])(
    'after %i commands has kept everything acknowledged, and goes on',
    async (commands) => {
      const { data, acknowledged } = await killAfter(commands);
      expect(acknowledged.length).toBeGreaterThanOrEqual(commands);

      const door = await openDoor(data, () => new Date());
      try {
        const [day] = (await door.status()).days;
        const coordinator = await unlockAs(door, day?.id ?? '', 'coordinator');
        const kept = new Set((await exportedEvents(door, coordinator)).map(({ id }) => id));
        expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);

        const visits = async () => {
          const reply: RowsReply = await (await door.get('/api/rows', coordinator)).json();
          return reply.put.visits ?? [];
        };
        // Numbers on paper are counted by themselves.
        const before = (await visits()).filter(({ opened }) => !opened.paper).map(({ ticket }) => ticket);
        const status = await door.status();
        const { token } = await door.signIn(credentialsOf(status, staffWith(status, 'reception')[0] ?? ''));
        const [patientId, visitId] = [uuidv7(), uuidv7()];
        const person = { name: 'Người Đến Sau', sex: 'female', birth: { year: 1950 } };
        const visit = { patientId, category: 'poor', specialties: ['cardiology'], emergency: false };
        const replies = [
          await door.command(
            { id: uuidv7(), type: 'patient.register', subject: `patient/${patientId}`, data: { person } },
            token,
          ),
          await door.command(
            { id: uuidv7(), type: 'visit.open', subject: `visit/${visitId}`, data: visit },
            token,
          ),
        ];
        expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
        const next = (await visits()).find(({ id }) => id === visitId);
        expect(next?.ticket).toBe(`A-${String(before.length + 1).padStart(3, '0')}`);
        expect(before).not.toContain(next?.ticket);
      } finally {
        await door.close();
      }
    },
  );
});
