/** Copies of a clinic day: kept on a stick while it goes on, taken home when it is over, opened again elsewhere. */
import { z } from 'zod';
import type { Refusal } from './domain/refusal.ts';
import type { DayHeader } from './host-api.ts';

/**
 * `backup`: of a day that goes on. `archive`: of one that is over, read back and counted. `carry-over`: what the next
 * day wants to know of this one.
 */
export const copyKinds = ['backup', 'archive', 'carry-over'] as const;
export type CopyKind = (typeof copyKinds)[number];

/** Why a folder does not take a copy. */
export type FolderProblem =
  /** It is not there (any more), as when the stick was pulled. */
  'backup-folder-missing' | 'backup-folder-full' | 'backup-folder-read-only' | 'backup-failed';

/** What is wrong with the backup. */
export type BackupProblem =
  | FolderProblem
  /** A copy of this day and letter that lies there holds entries this computer lacks; it stays, beside the new ones. */
  | 'backup-has-more';

/** How many of each there are, as a person would count them: people, visits, exams … */
export type Counts = Record<string, number>;

/** What lies elsewhere of this day. One row, also while nothing does. */
export interface CopiesRow {
  id: 'copies';
  /** Left out until somebody chose a folder. */
  backup?: {
    folder: string;
    /** ISO instant of the last copy that was read back whole. */
    lastAt?: string;
    /** Entries in it. */
    lines?: number;
    /** Entries that are not in it. */
    behind: number;
    /** It lies on another disk than the day, as far as the system tells. */
    isElsewhere: boolean;
    problem?: BackupProblem;
    /** ISO instant since which it does not work. */
    problemAt?: string;
    /** The copy that holds so many entries which this computer lacks. */
    fuller?: { path: string; lines: number };
  };
  /** The last archive that was read back whole. */
  archive?: {
    path: string;
    /** ISO instant. */
    at: string;
    /** Of the file; not known of one that an earlier edition wrote. */
    bytes?: number;
    lines: number;
    counts: Counts;
    /** It lies on another disk than the day, as far as the system tells. */
    isElsewhere: boolean;
    /** What of the day's journal could not be read: the archive holds all the rest. Lines are numbered from 1. */
    damaged?: { lines: number[]; missing: number };
    /** Nothing was recorded since. */
    isCurrent: boolean;
  };
}

const folder = z.string().min(1).max(1_000);

/** Without a folder no more copies are made. */
export const backupSchema = z.object({ folder: folder.optional() });
/** Where an archive, or the file for the next clinic day, is written. */
export const intoFolderSchema = z.object({ folder });
/** What `confirmation` has to be: the name of the day's place. */
export const wipeSchema = z.object({ confirmation: z.string().max(300) });
export const openCopySchema = z.object({
  /** As it was named when it was uploaded. */
  file: z.uuid(),
  passphrase: z.string().min(1).max(200),
});

/** A part of a file. */
export const uploadPartSchema = z.object({
  /** Names the file that is sent. */
  file: z.uuid(),
  /** Which it is, from 0. */
  part: z.int().min(0),
  /** One character for each byte, U+0000 to U+00FF. */
  text: z.string().max(200_000),
  isLast: z.boolean(),
});
export type UploadPart = z.infer<typeof uploadPartSchema>;

/** What may be known of a copy without its passphrase. */
export interface UploadedCopy {
  kind: CopyKind;
  day: Pick<DayHeader, 'date' | 'name' | 'practice'>;
  /** ISO instant. */
  createdAt: string;
  /** The letter of the computer that made it. */
  station?: string;
}

export interface FoldersReply {
  /** Left out where the answer is places to begin at. */
  path?: string;
  /** Left out at the top. */
  parent?: string;
  folders: { name: string; path: string }[];
  freeBytes?: number;
  isWritable: boolean;
}

export const newFolderSchema = z.object({
  path: folder,
  // What no system takes: also a stick from Windows has to be readable there.
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/^[^\p{Cc}<>:"/\\|?*]*[^\p{Cc}<>:"/\\|?*. ]$/u),
});

/** The file for the next clinic day, read back whole. */
export interface CarryOverWritten {
  path: string;
  /** ISO instant. */
  at: string;
  people: number;
}

/** What came of the people in the file of an earlier clinic day. */
export interface CarryOverTaken {
  /** In the file. */
  people: number;
  /** Not known here before. */
  added: number;
  /** To whose record here it was added. */
  attached: number;
  /** Of whom all of it was known. */
  known: number;
  refused: { name: string; refusal: Refusal }[];
}

/**
 * How a copy of a day is called: `tram-kham-2026-11-23-xa-sung-la-A`; its ending tells the kind. What leaves the program of a
 * practice day, and could be taken for that of a real one, ends in `ban-tap`.
 */
export function copyName({
  date,
  name,
  station,
  practice = false,
}: {
  date: string;
  name: string;
  station: string;
  practice?: boolean;
}): string {
  const place = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/đ/gi, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return ['tram-kham', date, place, station, practice && 'ban-tap'].filter(Boolean).join('-');
}
