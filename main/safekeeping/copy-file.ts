/**
 * The bytes of a copy: one line of JSON that can be read without a key, then the content as it is.
 *
 * @example
 * {"format":"tram-kham-copy","version":1,"kind":"backup","createdAt":"2026-11-23T…","day":{…},"sealed":"q83v…"}
 * {"format":"tram-kham-journal", …
 *
 * The content is sealed already. What says how long it is and what it hashes to is sealed with the day's key, so that no
 * byte of a copy can change unseen. The key slot is in `day`: the passphrase that opens the day opens its copies.
 */
import { z } from 'zod';
import { type DayFile, dayFileSchema } from '#main/host/day-folder.ts';
import { type DayKey, KeySlotUnusable, parseKeySlot, subkey, unwrapDayKey } from '#main/vault/keys.ts';
import { open, seal } from '#main/vault/seal.ts';
import { type CopyKind, copyKinds } from '#shared/copies.ts';
import { CopyProblem } from './copy-problem.ts';
import { sha256 } from './sha256.ts';

const format = 'tram-kham-copy';
const version = 1;
const newline = 0x0a;
const beginning = Buffer.from(`{"format":"${format}"`);
/** Far more than any header has: another program's file is not read to its end for one. */
const longestHeader = 64 * 1024;

const manifestSchema = z.strictObject({
  kind: z.enum(copyKinds),
  createdAt: z.string(),
  /** The name of who had it made. */
  by: z.string(),
  /** The letter of the computer. */
  station: z.string(),
  /** The version of the program. */
  program: z.string(),
  content: z.strictObject({ length: z.int().min(0), sha256: z.string() }),
  /** The sha256 of the header's `day`. */
  day: z.string(),
  /** Lines of the journal in it. */
  lines: z.int().min(0),
  counts: z.record(z.string(), z.number()),
  /** What of the journal cannot be read, when it was damaged before it was copied. */
  damaged: z.strictObject({ lines: z.array(z.int()), missing: z.int() }).optional(),
});
type CopyManifest = z.infer<typeof manifestSchema>;

const headerSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  kind: z.enum(copyKinds),
  createdAt: z.string(),
  day: z.unknown(),
  sealed: z.string(),
});

/** What may be known without the key; it may still turn out to be altered. */
export interface CopyHeader {
  kind: CopyKind;
  createdAt: string;
  day: DayFile;
}

export interface Copy extends CopyHeader {
  manifest: CopyManifest;
  content: Buffer;
}

const placeOf = (kind: CopyKind, dayId: string) => `${format} ${version} ${kind} ${dayId}`;
const manifestKey = (key: DayKey) => subkey(key, 'copies');

/** The bytes of a copy. `createdAt` is an ISO instant. */
export type CopyWriter = (
  day: DayFile,
  about: Omit<CopyManifest, 'content' | 'day'> & { content: Uint8Array },
) => Buffer;

/** Makes copies of a day; goes on when the day's key has been destroyed. */
export function copyWriter(key: DayKey): CopyWriter {
  const sealKey = manifestKey(key);
  return (day, { content, ...about }) => {
    const { kind, createdAt } = about;
    const manifest: CopyManifest = {
      ...about,
      content: { length: content.length, sha256: sha256(content) },
      day: sha256(JSON.stringify(day)),
    };
    const sealed = seal(sealKey, Buffer.from(JSON.stringify(manifest)), placeOf(kind, day.id));
    const header = { format, version, kind, createdAt, day, sealed: sealed.toString('base64') };
    return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), content]);
  };
}

/** What follows the header of a copy, whatever became of it; bytes that are no copy as they are. */
export function contentOf(bytes: Buffer): Buffer {
  const isCopy = bytes.subarray(0, beginning.length).equals(beginning);
  return isCopy ? bytes.subarray(bytes.indexOf(newline) + 1) : bytes;
}

interface Parsed extends CopyHeader {
  slot: unknown;
  sealed: Buffer;
  dayText: string;
  contentStart: number;
}

/** The header of a copy. Throws `CopyProblem`. */
export function readCopyHeader(bytes: Buffer): CopyHeader {
  const { kind, createdAt, day } = parsed(bytes);
  return { kind, createdAt, day };
}

/**
 * Opens a copy with the day's passphrase; nothing when the passphrase is wrong. The key is the caller's to destroy.
 * Throws `CopyProblem`.
 */
export async function openCopy(
  bytes: Buffer,
  passphrase: string,
): Promise<(Copy & { key: DayKey }) | undefined> {
  const key = await unwrapDayKey(parsed(bytes).slot, passphrase);
  if (!key) return undefined;
  try {
    return { ...openCopyWith(bytes, key), key };
  } catch (error) {
    key.destroy();
    throw error;
  }
}

/** Opens a copy of the day whose key this is. Throws `CopyProblem`. */
export function openCopyWith(bytes: Buffer, key: DayKey): Copy {
  const { kind, createdAt, day, sealed, dayText, contentStart } = parsed(bytes);
  const plaintext = open(manifestKey(key), sealed, placeOf(kind, day.id));
  if (!plaintext) throw new CopyProblem('copy-altered', 'manifest');
  const manifest = manifestSchema.safeParse(JSON.parse(plaintext.toString())).data;
  if (!manifest) throw new CopyProblem('copy-too-new');
  if (manifest.createdAt !== createdAt || manifest.day !== sha256(dayText))
    throw new CopyProblem('copy-altered', 'header');
  const content = bytes.subarray(contentStart);
  if (content.length < manifest.content.length) throw new CopyProblem('copy-cut');
  if (content.length > manifest.content.length || sha256(content) !== manifest.content.sha256)
    throw new CopyProblem('copy-altered', 'content');
  return { kind, createdAt, day, manifest, content };
}

function parsed(bytes: Buffer): Parsed {
  const begun = bytes.subarray(0, beginning.length);
  if (!begun.equals(beginning.subarray(0, begun.length))) throw new CopyProblem('copy-not-ours');
  const end = bytes.subarray(0, longestHeader).indexOf(newline);
  // A text that is still open ends too early; one that was closed has lost what separates it from the content.
  if (end === -1) throw bytes.length < longestHeader ? new CopyProblem('copy-cut') : altered();
  const text = bytes.toString('utf8', 0, end);
  const json = parseJson(text);
  const anyVersion = z.object({ version: z.int().min(1) }).safeParse(json);
  if (anyVersion.success && anyVersion.data.version > version) throw new CopyProblem('copy-too-new');
  const header = headerSchema.safeParse(json).data;
  // Written in the one way in which we write it: nothing in it may change and still mean the same.
  if (!header || JSON.stringify(header) !== text) throw altered();
  const day = dayFileSchema.safeParse(header.day).data;
  const sealed = Buffer.from(header.sealed, 'base64');
  if (!day || sealed.toString('base64') !== header.sealed) throw altered();
  return {
    kind: header.kind,
    createdAt: header.createdAt,
    day,
    slot: checkedSlot(day),
    sealed,
    dayText: JSON.stringify(header.day),
    contentStart: end + 1,
  };
}

const altered = () => new CopyProblem('copy-altered', 'header');

/** The slot carries a checksum: a damaged one must not pass for a wrong passphrase. */
function checkedSlot({ id, slot }: DayFile): unknown {
  try {
    if (parseKeySlot(slot).dayId !== id) throw altered();
    return slot;
  } catch (error) {
    if (!(error instanceof KeySlotUnusable)) throw error;
    throw error.problem === 'newer' ? new CopyProblem('copy-too-new') : altered();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
