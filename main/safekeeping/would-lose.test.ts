import { beforeAll, expect, it } from 'vitest';
import { copyWriter } from './copy-file.ts';
import { dayId, smallCopy } from './testing/small-copy.ts';
import { wouldLose } from './would-lose.ts';

let small: Awaited<ReturnType<typeof smallCopy>>;
let all: Buffer;
beforeAll(async () => {
  small = await smallCopy({ lines: 5 });
  all = small.content;
});
const lost = (there: Buffer, content: Buffer) => wouldLose(there, content, { key: small.key, dayId });
const copyOf = (content: Buffer) => copyWriter(small.key)(small.day, { ...small.about, content });
/** Without so many lines at its end. */
const cut = (lines: number) => {
  const kept = all.toString('latin1').trimEnd().split('\n').slice(0, -lines);
  return Buffer.from(`${kept.join('\n')}\n`, 'latin1');
};
const withFlippedBit = (content: Buffer, fromEnd: number) => {
  const copy = Buffer.from(content);
  copy.writeUInt8(copy.readUInt8(copy.length - fromEnd) ^ 1, copy.length - fromEnd);
  return copy;
};

it('nothing is lost with a copy that ends where this one goes on', async () => {
  expect(await lost(copyOf(cut(2)), all)).toBe(0);
  expect(await lost(copyOf(all), all)).toBe(0);
});

it('what was cut off or damaged since would be lost, line by line', async () => {
  expect(await lost(copyOf(all), cut(2))).toBe(2);
  expect(await lost(copyOf(all), withFlippedBit(all, 9))).toBe(1);
});

it('also what is left of a copy that is cut or damaged itself counts', async () => {
  const whole = copyOf(all);
  expect(await lost(whole.subarray(0, -20), cut(2))).toBe(1);
  expect(await lost(withFlippedBit(whole, 9), cut(2))).toBe(1);
  const headerless = Buffer.from(whole);
  headerless.write('x', 60);
  expect(await lost(headerless, cut(2))).toBe(2);
  expect(await lost(whole.subarray(0, 100), cut(2))).toBe(0);
});

it('a file that is none of this day’s, or of no program of ours, holds nothing to lose', async () => {
  const other = await smallCopy({ lines: 9 });
  expect(await lost(other.bytes, all)).toBe(0);
  expect(await lost(Buffer.from('Kính gửi: …\n'), all)).toBe(0);
});
