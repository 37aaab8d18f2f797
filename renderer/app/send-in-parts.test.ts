import { expect, it } from 'vitest';
import { type UploadPart, uploadPartSchema } from '#shared/copies.ts';
import { maximumBodyBytes } from '#shared/host-api.ts';
import { sendInParts } from './send-in-parts.ts';

const sent = async (bytes: Uint8Array<ArrayBuffer>) => {
  const parts: UploadPart[] = [];
  const heard: number[] = [];
  const reply = await sendInParts(
    new Blob([bytes]),
    async (part) => {
      parts.push(part);
      return part.isLast ? { parts: parts.length } : undefined;
    },
    (count) => heard.push(count),
  );
  return { parts, reply, heard };
};

it.each([0, 1, 39_999, 40_000, 40_001, 130_000])(
  'sends %i bytes of any kind whole, the last part marked once',
  async (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
    const { parts, reply, heard } = await sent(bytes);
    expect(Buffer.from(parts.map(({ text }) => text).join(''), 'latin1').equals(bytes)).toBe(true);
    expect(parts.filter(({ isLast }) => isLast)).toHaveLength(1);
    expect(parts.at(-1)?.isLast).toBe(true);
    expect(new Set(parts.map(({ file }) => file)).size).toBe(1);
    expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index));
    expect(reply?.parts).toBe(parts.length);
    expect(heard.at(-1)).toBe(length);
  },
);

it('makes no request that the host finds too large, whatever the bytes', async () => {
  const { parts } = await sent(new Uint8Array(100_000));
  for (const part of parts) {
    expect(uploadPartSchema.safeParse(part).success).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(maximumBodyBytes);
  }
});
