import { expect, it } from 'vitest';
import { verifyArchive } from './archive.ts';
import { copyWriter } from './copy-file.ts';
import { smallCopy } from './testing/small-copy.ts';

const nothing = {
  people: 0,
  visits: 0,
  exams: 0,
  prescriptions: 0,
  handOuts: 0,
  savingsBooks: 0,
  disputes: 0,
};

type Damage = { lines: number[]; missing: number };

/** An archive whose lines are of no subject a book knows, so that it counts nothing. */
async function archiveOf(
  change: (content: Buffer) => Buffer,
  said: { lines?: number; counts?: object; damaged?: Damage } = {},
) {
  const { key, day, about, content } = await smallCopy({ kind: 'archive' });
  const counts = { ...nothing, ...said.counts };
  const bytes = copyWriter(key)(day, {
    ...about,
    counts,
    lines: said.lines ?? 3,
    ...(said.damaged ? { damaged: said.damaged } : {}),
    content: change(content),
  });
  return (
    expected: { lines: number; counts: Record<string, number>; damaged?: Damage } = {
      lines: 3,
      counts: nothing,
    },
  ) => verifyArchive(bytes, key, expected, 'A');
}
const refused = { name: 'ArchiveNotVerified' };
const whole = (content: Buffer) => content;

it('an archive is verified when every line opens and folds to what was counted', async () => {
  await expect((await archiveOf(whole))()).resolves.toBeUndefined();
});

it('an archive is none when a line is damaged or missing, even if it says so of itself', async () => {
  const damaged = await archiveOf((content) => {
    const copy = Buffer.from(content);
    copy.write(copy.at(-9) === 0x41 ? 'B' : 'A', copy.length - 9);
    return copy;
  });
  await expect(damaged()).rejects.toMatchObject(refused);
  const cut = await archiveOf((content) => content.subarray(0, content.lastIndexOf('\n', -2) + 1));
  await expect(cut()).rejects.toMatchObject(refused);
});

it('an archive is none when it counts something else than the day does', async () => {
  const verify = await archiveOf(whole);
  await expect(verify({ lines: 4, counts: nothing })).rejects.toMatchObject(refused);
  await expect(verify({ lines: 3, counts: { ...nothing, people: 1 } })).rejects.toMatchObject(refused);
  const boasting = await archiveOf(whole, { counts: { people: 1 } });
  await expect(boasting({ lines: 3, counts: { ...nothing, people: 1 } })).rejects.toMatchObject(refused);
});

it('an archive of a damaged journal is verified when it names just the damage that is known and found', async () => {
  const withBadSecond = (content: Buffer) => {
    const lines = content.toString('latin1').split('\n');
    return Buffer.from(lines.with(2, `${lines[2]?.slice(0, -8)}AAAAAAAA`).join('\n'), 'latin1');
  };
  const damaged = { lines: [3], missing: 1 };
  const named = await archiveOf(withBadSecond, { lines: 2, damaged });
  await expect(named({ lines: 2, counts: nothing, damaged })).resolves.toBeUndefined();
  await expect(named({ lines: 2, counts: nothing })).rejects.toMatchObject(refused);
  const silent = await archiveOf(withBadSecond, { lines: 2 });
  await expect(silent({ lines: 2, counts: nothing, damaged })).rejects.toMatchObject(refused);
  const otherwise = await archiveOf(whole, { damaged });
  await expect(otherwise({ lines: 3, counts: nothing, damaged })).rejects.toMatchObject(refused);
});
