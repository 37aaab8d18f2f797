/**
 * The bytes of a journal, format version 1: a header, then one sealed line for each command, each ended by "\n". Lines
 * of other stations that came together stand together in one, with the places the hub gave them: what a power cut tears
 * is then one line, and the last.
 *
 * @example
 * {"format":"tram-kham-journal","version":1,"dayId":"0199…","createdAt":"2026-11-23T00:00:00.000Z","check":"bq2…"}
 * A 812 visit/0199… q83vEjRW…
 * + 120 Zm9vYmFy…
 *
 * What is in clear names no person. It is authenticated together with the day, but not with its place in the file:
 * a line stays good when it reaches another station's journal.
 */
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { open, seal } from '#main/vault/seal.ts';
import { JournalHeaderDamaged, JournalOfAnotherDay, JournalTooNew, WrongKey } from './errors.ts';

/** One command as it is kept. */
export interface JournalLine {
  /** The station's letter. */
  station: string;
  /** The station's own count of its lines in this journal, from 1. */
  stationSeq: number;
  /** What the command is about: `visit/0199…`. In clear, so it names no person. */
  subject: string;
  /** Any JSON. */
  payload: unknown;
  /** Its place in the hub's order, in the journal's present epoch; nothing while no hub has given one. */
  hubOrder?: number;
  /** The place it had in an epoch before. */
  formerOrder?: number;
}

/** One life of a hub: its order is worth something only within it. The higher number is the newer, then the higher id. */
export const epochSchema = z.object({ number: z.int().min(1), id: z.string().regex(/^[0-9a-z]{8}$/) });
export type Epoch = z.infer<typeof epochSchema>;

/** What a hub said about the order of lines. */
const orderNoteSchema = z.object({
  /** A new epoch: all places known before are void. */
  epoch: epochSchema.optional(),
  /** Everything of the hub up to this place has been taken in; as before when left out. */
  position: z.int().min(0).optional(),
  /** Places of lines that stand in the journal already: station, count, place. */
  places: z.array(z.tuple([z.string(), z.int(), z.int()])),
});
type OrderNote = z.infer<typeof orderNoteSchema>;

/** What one line of the file holds. */
export interface JournalRecord {
  lines: readonly JournalLine[];
  order?: OrderNote | undefined;
}

const space = 0x20;
const format = 'tram-kham-journal';
const version = 1;

const head = /^[A-Z][A-Z0-9]{0,7} [1-9][0-9]{0,14} [a-z-]+(?:\/[0-9a-z-]+)?$/;
const batchHead = /^\+ [0-9]{1,6}$/;
// A count further in than the longest station name, with sealed bytes behind it, and a subject unless it is a batch.
const laterLine = /^.{9,}(?: [1-9][0-9]{0,14} [a-z-]+(?:\/[0-9a-z-]+)?|\+ [0-9]{1,6}) [A-Za-z0-9+/]{38}/s;

/** A line as it is written and as it goes to the hub. A station or subject that may not stand in clear is a bug and throws. */
export function encodeLine(key: KeyObject, dayId: string, line: JournalLine): Buffer {
  if (line.payload === undefined) throw new Error('A line of the journal needs a payload');
  return sealed(key, dayId, checkedHead(line), line.payload);
}

/** What is written together: all of it is there afterwards, or nothing. */
export function encodeRecord(key: KeyObject, dayId: string, { lines, order }: JournalRecord): Buffer {
  const [only] = lines;
  const isPlain = lines.length === 1 && order === undefined && only?.hubOrder === undefined;
  if (isPlain && only) return encodeLine(key, dayId, only);
  const entries = lines.map((line) => [checkedHead(line), line.payload, line.hubOrder ?? 0]);
  return sealed(key, dayId, `+ ${lines.length}`, { lines: entries, order });
}

function sealed(key: KeyObject, dayId: string, clear: string, payload: unknown): Buffer {
  const bytes = seal(key, Buffer.from(JSON.stringify(payload)), `${dayId} ${clear}`);
  return Buffer.from(`${clear} ${bytes.toString('base64')}\n`, 'latin1');
}

function checkedHead({ station, stationSeq, subject }: JournalLine): string {
  const clear = `${station} ${stationSeq} ${subject}`;
  if (!head.test(clear))
    throw new Error('A line of the journal needs a station, a count from 1 and a plain subject');
  return clear;
}

/** The line that `bytes` (without its "\n") hold; undefined when it is damaged or sealed for another day. */
export function decodeLine(key: KeyObject, dayId: string, bytes: Buffer): JournalLine | undefined {
  const opened = opening(key, dayId, bytes);
  return opened && head.test(opened.clear) ? lineOf(opened.clear, opened.payload) : undefined;
}

/** What `bytes` (without their "\n") hold; undefined when they are damaged or sealed for another day. */
export function decodeRecord(key: KeyObject, dayId: string, bytes: Buffer): JournalRecord | undefined {
  const opened = opening(key, dayId, bytes);
  if (!opened) return undefined;
  if (head.test(opened.clear)) return { lines: [lineOf(opened.clear, opened.payload)] };
  const batch = batchSchema.safeParse(opened.payload).data;
  return (
    batch && {
      lines: batch.lines.map(([clear, payload, place]) => lineOf(clear, payload, place)),
      order: batch.order,
    }
  );
}

const batchSchema = z.object({
  lines: z.array(z.tuple([z.string().regex(head), z.unknown(), z.int()])),
  order: orderNoteSchema.optional(),
});

function opening(key: KeyObject, dayId: string, bytes: Buffer) {
  const end = bytes.lastIndexOf(space);
  // Read apart from the rest: a piece of a longer text would keep all of that text in memory.
  const clear = bytes.toString('latin1', 0, Math.max(0, end));
  if (!head.test(clear) && !batchHead.test(clear)) return undefined;
  const base64 = bytes.toString('latin1', end + 1);
  const sealedBytes = Buffer.from(base64, 'base64');
  if (!isCanonical(base64, sealedBytes)) return undefined;
  const payload = open(key, sealedBytes, `${dayId} ${clear}`);
  return payload && { clear, payload: JSON.parse(payload.toString()) as unknown };
}

function lineOf(clear: string, payload: unknown, hubOrder = 0): JournalLine {
  const [station = '', stationSeq, subject = ''] = clear.split(' ');
  const line = { station, stationSeq: Number(stationSeq), subject, payload };
  return hubOrder > 0 ? { ...line, hubOrder } : line;
}

const base64Text = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * Whether `text` is how these bytes are written: Node reads past characters that are not base64, and past bits that the
 * last ones carry too many; one that changed must not go unnoticed. Cheaper than writing all bytes again.
 */
function isCanonical(text: string, bytes: Buffer): boolean {
  if (text.length % 4 !== 0 || !base64Text.test(text)) return false;
  const lastGroup = bytes.subarray(Math.floor((bytes.length - 1) / 3) * 3);
  return lastGroup.toString('base64') === text.slice(-4);
}

/** Whether a second line begins inside this text, as when the "\n" between two was changed. */
export function holdsLaterLine(text: string): boolean {
  return laterLine.test(text);
}

const headerSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  dayId: z.string(),
  createdAt: z.string(),
  /** Nothing, sealed: tells a wrong key from a damaged line. */
  check: z.string(),
});
const anyVersionSchema = z.object({ format: z.literal(format), version: z.int().min(1) });

const headerAad = (dayId: string, createdAt: string) => JSON.stringify([format, version, dayId, createdAt]);

/** The first line of a new journal; `createdAt` is an ISO instant. */
export function encodeHeader(key: KeyObject, dayId: string, createdAt: string): Buffer {
  const check = seal(key, new Uint8Array(), headerAad(dayId, createdAt)).toString('base64');
  return Buffer.from(`${JSON.stringify({ format, version, dayId, createdAt, check })}\n`);
}

export type HeaderProblem = JournalTooNew | JournalHeaderDamaged | JournalOfAnotherDay | WrongKey;

/** What keeps this first line (without its "\n") from being the header of the day's journal; undefined when nothing does. */
export function headerProblem(key: KeyObject, dayId: string, text: string): HeaderProblem | undefined {
  const json = parseJson(text);
  const anyVersion = anyVersionSchema.safeParse(json);
  if (!anyVersion.success) return new JournalHeaderDamaged();
  if (anyVersion.data.version > version) return new JournalTooNew(anyVersion.data.version);
  const header = headerSchema.safeParse(json);
  if (!header.success) return new JournalHeaderDamaged();
  if (header.data.dayId !== dayId) return new JournalOfAnotherDay(header.data.dayId);
  const check = Buffer.from(header.data.check, 'base64');
  if (check.toString('base64') !== header.data.check) return new JournalHeaderDamaged();
  return open(key, check, headerAad(dayId, header.data.createdAt)) ? undefined : new WrongKey();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
