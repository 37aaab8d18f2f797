import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CopyKind, copyKinds } from '#shared/copies.ts';
import { copyWriter, openCopy, openCopyWith, readCopyHeader } from './copy-file.ts';
import { CopyProblem } from './copy-problem.ts';
import { copyPassphrase, smallCopy } from './testing/small-copy.ts';

let small: Awaited<ReturnType<typeof smallCopy>>;
beforeAll(async () => {
  small = await smallCopy();
});

/** What opening these bytes is refused with; nothing when they open. */
function refusal(bytes: Buffer): CopyProblem | undefined {
  try {
    openCopyWith(bytes, small.key);
    return undefined;
  } catch (error) {
    if (error instanceof CopyProblem) return error;
    throw error;
  }
}

const withText = (from: string, to: string) =>
  Buffer.from(small.bytes.toString('latin1').replace(from, to), 'latin1');

describe('a copy', () => {
  it('says without a key what it is of, and no more', () => {
    const { kind, createdAt, day } = readCopyHeader(small.bytes);
    expect({ kind, createdAt, day }).toEqual({
      kind: 'backup',
      createdAt: '2026-11-23T09:00:00.000Z',
      day: small.day,
    });
    expect(small.bytes.toString()).not.toMatch(/Giàng|Điều Phối|people/);
  });

  it('opens with the passphrase of its day, and gives its key, what it says of itself, and its content', async () => {
    const copy = await openCopy(small.bytes, copyPassphrase);
    expect(copy?.key.bytes).toEqual(small.key.bytes);
    expect(copy?.content).toEqual(small.content);
    expect(copy?.manifest).toMatchObject(small.about);
  });

  it('does not open with another passphrase', async () => {
    expect(await openCopy(small.bytes, 'một mật khẩu khác')).toBeUndefined();
  });

  it.each<CopyKind>([...copyKinds])('of the kind %s holds any content, also none', (kind) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        const bytes = copyWriter(small.key)(small.day, { ...small.about, kind, content });
        expect(openCopyWith(bytes, small.key)).toMatchObject({ kind, content: Buffer.from(content) });
      }),
      { numRuns: 20 },
    );
  });
});

describe('a damaged copy', () => {
  it('is refused whichever byte of it is altered, and in whatever way', () => {
    for (let index = 0; index < small.bytes.length; index += 1) {
      // Each bit in turn, and one of all others.
      for (const change of [1 << (index % 8), 1 + ((index * 37) % 255)]) {
        const bytes = Buffer.from(small.bytes);
        bytes.writeUInt8(bytes.readUInt8(index) ^ change, index);
        const found = refusal(bytes);
        expect(found, `byte ${index} ^ ${change}`).toBeInstanceOf(CopyProblem);
        const isContent = index > small.bytes.indexOf('\n');
        if (isContent)
          expect(found, `byte ${index}`).toMatchObject({ code: 'copy-altered', part: 'content' });
      }
    }
  });

  it('is called cut wherever it ends too early', () => {
    for (let length = 0; length < small.bytes.length; length += 1)
      expect(refusal(small.bytes.subarray(0, length))?.code, `${length} bytes`).toBe('copy-cut');
  });

  it('is called altered when something follows', () => {
    expect(refusal(Buffer.concat([small.bytes, Buffer.from('A')]))).toMatchObject({
      code: 'copy-altered',
      part: 'content',
    });
  });

  it.each<[string, string, string, object]>([
    ['another date', '"date":"2026-11-23"', '"date":"2026-11-24"', { part: 'header' }],
    ['another instant', '09:00:00.000Z', '09:00:01.000Z', { part: 'header' }],
    ['another kind', '"kind":"backup"', '"kind":"archive"', { part: 'manifest' }],
    ['another manifest', '"sealed":"', '"sealed":"AAAA', {}],
    ['a space in its header', '"version":1,"kind"', '"version":1, "kind"', { part: 'header' }],
    ['a damaged key slot', '"salt":"', '"salt":"A', { part: 'header' }],
  ])('with %s is called altered', (_, from, to, part) => {
    expect(refusal(withText(from, to))).toMatchObject({ code: 'copy-altered', ...part });
  });

  it('is not ours when it is something else, and too new when a later program made it', () => {
    expect(refusal(Buffer.from('%PDF-1.7 …'))?.code).toBe('copy-not-ours');
    expect(refusal(withText('tram-kham-copy', 'tram-kham-xxxx'))?.code).toBe('copy-not-ours');
    expect(refusal(withText('"version":1', '"version":2'))?.code).toBe('copy-too-new');
  });

  it('does not open with another day’s key, nor as another kind sealed with it', async () => {
    const other = await smallCopy();
    expect(() => openCopyWith(other.bytes, small.key)).toThrow(new CopyProblem('copy-altered', 'manifest'));
  });
});
