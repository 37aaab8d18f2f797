import { expect, it } from 'vitest';
import type { UploadPart } from '#shared/copies.ts';
import { sendJournal } from './send-journal.ts';

const sent = async (text: string) => {
  const parts: UploadPart[] = [];
  const taken = await sendJournal(new Blob([text]), async (part) => {
    parts.push(part);
    return part.isLast ? { taken: parts.length, missing: 0 } : undefined;
  });
  return { parts, taken };
};

it.each([0, 1, 149_999, 150_000, 150_001, 450_000])(
  'sends %i characters whole, the last part marked once',
  async (length) => {
    const text = 'A 1 day q83v\n'.repeat(Math.ceil(length / 13)).slice(0, length);
    const { parts, taken } = await sent(text);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter((part) => part.isLast)).toHaveLength(1);
    expect(parts.at(-1)?.isLast).toBe(true);
    expect(new Set(parts.map((part) => part.file)).size).toBe(1);
    expect(taken?.taken).toBe(parts.length);
  },
);
