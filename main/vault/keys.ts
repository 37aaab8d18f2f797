/**
 * The day key: 256 random bits that open everything of one clinic day. On the disk it lies only in key slots,
 * each opened by a passphrase; destroying the slots destroys what the key has sealed.
 */
import {
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  type ScryptOptions,
  scrypt,
} from 'node:crypto';
import { z } from 'zod';
import { open, seal } from './seal.ts';

const keyBytes = 32;
const saltBytes = 16;

export class DayKey {
  readonly #bytes: Buffer;
  #destroyed = false;

  /** Takes over `bytes`, which `destroy` overwrites. */
  constructor(bytes: Buffer) {
    if (bytes.length !== keyBytes) throw new Error('A day key has 32 bytes');
    this.#bytes = bytes;
  }

  /** The key itself. Asking for a destroyed one is a bug: its zeros would seal without protecting. */
  get bytes(): Buffer {
    if (this.#destroyed) throw new Error('The day key is destroyed');
    return this.#bytes;
  }

  /** Overwrites the key in memory. */
  destroy(): void {
    this.#bytes.fill(0);
    this.#destroyed = true;
  }
}

export function createDayKey(): DayKey {
  return new DayKey(randomBytes(keyBytes));
}

/** The key for one purpose, from which neither the day key nor another purpose's key can be found. */
export function subkey(dayKey: DayKey, purpose: string): KeyObject {
  return createSecretKey(
    Buffer.from(hkdfSync('sha256', dayKey.bytes, Buffer.alloc(0), `tram-kham ${purpose}`, keyBytes)),
  );
}

const maxMemoryBytes = 512 * 1024 * 1024;

// Beyond these a slot is not one of ours, and trying it would only freeze or fill a small laptop.
const scryptSchema = z
  .object({
    N: z
      .int()
      .min(2 ** 10)
      .max(2 ** 20)
      .refine((n) => Number.isInteger(Math.log2(n))),
    r: z.int().min(1).max(32),
    p: z.int().min(1).max(8),
  })
  .refine(({ N, r }) => 128 * N * r <= maxMemoryBytes);
export type ScryptParams = z.infer<typeof scryptSchema>;

const slotBody = {
  format: z.literal('tram-kham-key-slot'),
  version: z.literal(1),
  dayId: z.string().min(1).max(100),
  scrypt: scryptSchema,
  salt: z.base64().length(24),
  /** The day key, sealed with the passphrase's key. */
  sealed: z.base64().length(80),
};
const keySlotSchema = z.strictObject({ ...slotBody, checksum: z.string().length(64) });
export type KeySlot = z.infer<typeof keySlotSchema>;
type SlotBody = Omit<KeySlot, 'checksum'>;

/** The slot cannot be tried: it is damaged, asks for absurd work, or is of a newer edition of the program. */
export class KeySlotUnusable extends Error {
  override readonly name = 'KeySlotUnusable';
  readonly problem: 'damaged' | 'absurd-parameters' | 'newer';

  constructor(problem: KeySlotUnusable['problem']) {
    super(`The key slot cannot be used: ${problem}`);
    this.problem = problem;
  }
}

const outline = ({ format, version, dayId, scrypt: { N, r, p }, salt }: Omit<SlotBody, 'sealed'>) =>
  JSON.stringify([format, version, dayId, N, r, p, salt]);

// Without it a damaged slot would tell somebody with the right passphrase that it is wrong, for ever.
const checksum = (slot: SlotBody) =>
  createHash('sha256').update(outline(slot)).update(slot.sealed).digest('hex');

/** The slot in a file's JSON. Throws `KeySlotUnusable`. */
export function parseKeySlot(json: unknown): KeySlot {
  const slot = keySlotSchema.safeParse(json);
  if (!slot.success) {
    const newer = z.object({ format: slotBody.format, version: z.int().min(2) }).safeParse(json);
    if (newer.success) throw new KeySlotUnusable('newer');
    const onlyParameters = slot.error.issues.every((issue) => issue.path[0] === 'scrypt');
    throw new KeySlotUnusable(onlyParameters ? 'absurd-parameters' : 'damaged');
  }
  if (checksum(slot.data) !== slot.data.checksum) throw new KeySlotUnusable('damaged');
  return slot.data;
}

function passphraseKey(passphrase: string, salt: Buffer, { N, r, p }: ScryptParams): Promise<Buffer> {
  // What scrypt needs, and a little more; Node's own limit is below what these parameters take.
  const options: ScryptOptions = { N, r, p, maxmem: 128 * r * (N + p + 2) + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    // Keyboards compose Vietnamese letters differently: NFC makes the same passphrase the same bytes.
    scrypt(passphrase.normalize('NFC'), salt, keyBytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** A slot that gives the key back for this passphrase. Takes about half a second and 128 MiB with the usual parameters. */
export async function wrapDayKey(
  key: DayKey,
  passphrase: string,
  { dayId, params = { N: 2 ** 17, r: 8, p: 1 } }: { dayId: string; params?: ScryptParams },
): Promise<KeySlot> {
  const salt = randomBytes(saltBytes);
  const head = {
    format: 'tram-kham-key-slot' as const,
    version: 1 as const,
    dayId,
    scrypt: scryptSchema.parse(params),
    salt: salt.toString('base64'),
  };
  const wrapping = await passphraseKey(passphrase, salt, params);
  const body = { ...head, sealed: seal(wrapping, key.bytes, outline(head)).toString('base64') };
  wrapping.fill(0);
  return { ...body, checksum: checksum(body) };
}

/** The key in a slot; undefined when the passphrase is wrong. Throws `KeySlotUnusable` when it cannot even be tried. */
export async function unwrapDayKey(slot: unknown, passphrase: string): Promise<DayKey | undefined> {
  const parsed = parseKeySlot(slot);
  const wrapping = await passphraseKey(passphrase, Buffer.from(parsed.salt, 'base64'), parsed.scrypt);
  const bytes = open(wrapping, Buffer.from(parsed.sealed, 'base64'), outline(parsed));
  wrapping.fill(0);
  return bytes && new DayKey(bytes);
}
