/**
 * Tells a scanner's keystrokes from a person's by their pace, one key at a time. A scanner types a character every 1 to
 * 25 ms and ends with Enter, Tab, both, twice, or nothing; the fastest people need 60 ms, and less only for two or three
 * keys that they roll over. The first characters of a code cannot be told yet and reach whatever has the focus: the
 * caller remembers what was there and puts it back once the rest is known to be a scan.
 */
import { altCharacter, characterOf, isModifier, numpadDigit } from './key-characters.ts';

/** What is read of a `KeyboardEvent`; `timeStamp` in milliseconds. */
export type Keystroke = Pick<
  KeyboardEvent,
  'type' | 'key' | 'code' | 'timeStamp' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'
>;

export interface Burst {
  /** Characters that came fast one after the other; one item may be empty, as for a dead key. */
  characters: readonly string[];
  /** Between the last few of them, in milliseconds. */
  gaps: readonly number[];
  /** Of the last key, modifiers included. */
  lastAt: number;
  /** Whether it is known to be a scan. */
  isScan: boolean;
  /** Digits typed while Alt is held: the number of a character. */
  alt?: string;
  /** When the last Alt code ended; its character may be typed by the system as well. */
  altAt?: number;
  /** When a scan ended here; a second Enter soon after belongs to it. */
  endedAt?: number;
}

export interface Outcome {
  /** The key must do nothing else. */
  swallow: boolean;
  /** Perhaps the first key of a scan: what the focused field holds now is what it must hold afterwards. */
  begins?: true;
  /** Now it is known: what the keys since `begins` did is to be undone. */
  recognised?: true;
  /** The whole scan, without what ended it. */
  scanned?: string;
  /** It was no scan after all: what was undone and swallowed belongs to the focused field. */
  givenBack?: string;
}

export const quiet: Burst = { characters: [], gaps: [], lastAt: Number.NEGATIVE_INFINITY, isScan: false };

/** Longest pause between two keys, in milliseconds, before it is known to be a scan. */
export const longestGap = 50;
/** And once it is: wireless scanners stumble. */
export const longestPause = 150;
/** So many gaps in a row with so low a mean, in milliseconds, are no person's. */
const told = { gaps: 4, mean: 30 };
/** Fewest characters of a scan that ends with Enter, and of one that just ends. */
const fewest = { ended: 8, paused: 10 };

const pass: Outcome = { swallow: false };
const swallow: Outcome = { swallow: true };

/** What a key means after those before it. */
export function press(burst: Burst, stroke: Keystroke): [Burst, Outcome] {
  if (stroke.type === 'keyup') return release(burst, stroke);
  if (burst.endedAt !== undefined && stroke.timeStamp - burst.endedAt <= longestPause && isEnd(stroke))
    return [{ ...quiet, endedAt: stroke.timeStamp }, swallow];
  const isLate = stroke.timeStamp - burst.lastAt > (burst.isScan ? longestPause : longestGap);
  if (!isLate && !stroke.repeat) return goOn(burst, stroke);
  const [, ended] = stop(burst, stroke.timeStamp);
  const [next, outcome] = stroke.repeat ? ([quiet, pass] as const) : goOn(quiet, stroke);
  return [next, { ...ended, ...outcome }];
}

/** What it means that no key came until `nowMs`, on the clock of the keys. */
export function pause(burst: Burst, nowMs: number): [Burst, Outcome] {
  return burst.isScan && nowMs - burst.lastAt > longestPause ? stop(burst, nowMs) : [burst, pass];
}

/** The character of an Alt code is there when Alt is let go. Keys of a scan go up unseen, as they went down. */
function release(burst: Burst, { key, timeStamp }: Keystroke): [Burst, Outcome] {
  const { alt, ...rest } = burst;
  const outcome = burst.isScan ? swallow : pass;
  if (key !== 'Alt' || alt === undefined) return [burst, outcome];
  if (alt === '') return [rest, outcome];
  const [next, outcomeOfCode] = add(rest, altCharacter(alt), timeStamp);
  return [{ ...next, altAt: timeStamp }, outcomeOfCode];
}

/** Text that a scan's keys make a field write without a key that says so. */
export function write(burst: Burst, text: string, atMs: number): [Burst, Outcome] {
  if (!burst.isScan) return [burst, pass];
  const isKnown = burst.altAt !== undefined && atMs - burst.altAt <= longestGap;
  const { altAt: _, ...rest } = burst;
  return isKnown ? [rest, swallow] : add(rest, text, atMs);
}

function goOn(burst: Burst, stroke: Keystroke): [Burst, Outcome] {
  const { isScan } = burst;
  const asBefore = isScan ? swallow : pass;
  const now = { ...burst, lastAt: stroke.timeStamp };
  if (burst.alt !== undefined && stroke.altKey) {
    const digit = numpadDigit(stroke);
    if (digit !== undefined) return [{ ...now, alt: burst.alt + digit }, asBefore];
  }
  if (isModifier(stroke)) {
    if (stroke.key === 'Alt') return [{ ...now, alt: '' }, asBefore];
    return [burst.characters.length > 0 ? now : burst, asBefore];
  }
  if (isEnd(stroke)) return end(burst, stroke.timeStamp);
  // A typing program takes back a letter to put another in its place.
  if (isScan && stroke.key === 'Backspace')
    return [{ ...now, characters: burst.characters.slice(0, -1) }, swallow];
  const character = characterOf(stroke);
  return character === undefined ? stop(burst, stroke.timeStamp) : add(burst, character, stroke.timeStamp);
}

function add(burst: Burst, character: string, atMs: number): [Burst, Outcome] {
  const isFirst = burst.characters.length === 0;
  const gaps = isFirst ? [] : [...burst.gaps, atMs - burst.lastAt].slice(-told.gaps);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const isScan = burst.isScan || (gaps.length === told.gaps && mean <= told.mean);
  const { endedAt: _, ...rest } = burst;
  const next: Burst = { ...rest, characters: [...burst.characters, character], gaps, lastAt: atMs, isScan };
  if (burst.isScan) return [next, swallow];
  if (isScan) return [next, { swallow: true, recognised: true }];
  return [next, isFirst ? { swallow: false, begins: true } : pass];
}

function isEnd({ key, ctrlKey, altKey, metaKey, shiftKey }: Keystroke): boolean {
  if (altKey || metaKey || shiftKey) return false;
  // As some scanners type carriage return and line feed.
  return ctrlKey ? key === 'j' || key === 'm' : key === 'Enter' || key === 'Tab';
}

function end(burst: Burst, atMs: number): [Burst, Outcome] {
  const text = burst.characters.join('');
  if (!burst.isScan) return [quiet, pass];
  return text.length >= fewest.ended
    ? [
        { ...quiet, endedAt: atMs },
        { swallow: true, scanned: text },
      ]
    : [quiet, { swallow: false, givenBack: text }];
}

/** Without an end, or with a key that no scanner types. */
function stop(burst: Burst, atMs: number): [Burst, Outcome] {
  const text = burst.characters.join('');
  if (!burst.isScan) return [quiet, pass];
  return text.length >= fewest.paused
    ? [
        { ...quiet, endedAt: atMs },
        { swallow: false, scanned: text },
      ]
    : [quiet, { swallow: false, givenBack: text }];
}
