/**
 * The contract of a station's host, whole: every path, what it takes and what it answers.
 * The same in both shells; every body is JSON, every answer that is not what was asked for is a `Problem`.
 *
 *   GET    /api/status                      Status
 *   POST   /api/days         CreateDay    → Status      a practice day, opened with today's date; or one to prepare
 *   POST   /api/unlock       Unlock       → Status
 *   GET    /api/hubs                      → FoundDays   days of other computers on this network
 *   POST   /api/join         Join         → Status      takes part in a day of another computer, and opens it
 *   POST   /api/network/hub               → {}          makes this computer the hub
 *   POST   /api/network/pairing           → Pairing     lets one more computer join
 *   PUT    /api/network/address  { address } → {}       where the hub is, when it cannot be found
 *   POST   /api/network/journal  UploadPart → {} | JournalTaken   what only a broken computer's disk holds
 *   POST   /api/lock                      → Status      forgets the key and everybody signed in
 *   POST   /api/sign-in      SignIn       → SignedIn    the token is this window's; sent as `x-window-token`
 *   POST   /api/sign-out                  → {}
 *   PUT    /api/staff/:id/pin   ChoosePin → {}          one's own, or somebody's to whom a coordinator hands the keyboard
 *   POST   /api/staff/:id/one-time-pin    → OneTimePin  good until its person has chosen their own
 *   GET    /api/template                  → Template    the set-up without people
 *   GET    /api/starter-formulary         → StarterFormulary
 *   GET    /api/readiness                 → StationFacts   what this computer says of itself
 *   POST   /api/commands     Command      → CommandReply
 *   POST   /api/imports      Import       → ImportReply   people of a list, registered one by one
 *   GET    /api/rows?after=POSITION&wait=1 → RowsReply  long poll, answers within 20 s; no position: all but the records
 *   GET    /api/records                   → RecordsReply
 *   GET    /api/documents/:kind/:subject?copy=N&event=ID&paper=KIND   application/pdf (`visit/…` is sent as `visit~…`)
 *   GET    /api/printers                  → PrintersReply
 *   POST   /api/jobs         PrintRequest → JobRow
 *   POST   /api/jobs/:id/retry  Retry     → JobRow
 *   POST   /api/jobs/:id/cancel           → JobRow
 *   GET    /api/drafts/:name              → DraftReply
 *   PUT    /api/drafts/:name  Draft       → {}          a draft belongs to who is signed in
 *   DELETE /api/drafts/:name              → {}
 *   GET    /api/settings                  → Settings
 *   PUT    /api/settings     Settings     → Settings
 *   GET    /api/export                      application/x-ndjson: every readable line of the journal
 *   POST   /api/exports/hospital  { password }   application/zip, AES-256: everything medical, as CSV
 *   POST   /api/exports/sponsor             application/zip: numbers of medicines, gifts and books, as CSV
 *
 * Copies (`shared/copies.ts`); folders, backup, archive and wipe are a coordinator's:
 *
 *   POST   /api/uploads      UploadPart   → {} | UploadedCopy   a copy, part by part; also while locked
 *   POST   /api/restore      OpenCopy     → Status      goes on with a day from its copy, under a new letter
 *   POST   /api/open-copy    OpenCopy     → { status, signedIn }   opens a copy to be read, and writes nothing
 *   GET    /api/folders?path=             → FoldersReply   without a path: places to begin at
 *   POST   /api/folders      NewFolder    → FoldersReply   of the new folder
 *   PUT    /api/backup       { folder? }  → CopiesRow   where copies go from now on, and the first of them
 *   POST   /api/backup                    → CopiesRow   a copy now; the row says when it failed
 *   POST   /api/backup/take-back          → JournalTaken   entries that the copy in the folder holds and this computer lacks
 *   POST   /api/archive      { folder }   → CopiesRow   written, read back and counted
 *   POST   /api/carry-over   { folder }   → CarryOverWritten   what the next day may know of people
 *   POST   /api/carry-over/take  OpenCopy → CarryOverTaken   takes in such a file of an earlier day
 *   POST   /api/wipe         { confirmation } → Wiped   takes the day off this computer
 */
import { z } from 'zod';
import type { BackupProblem } from './copies.ts';
import type { DayPhase } from './domain/day/phase.ts';
import { dateSchema, type StaffMember } from './domain/day/setup.ts';
import { templateSchema } from './domain/day/template.ts';
import type { Medicine } from './domain/medicine/medicine.ts';
import { listFields } from './domain/patient-list/list-fields.ts';
import type { Refusal, RefusalCode } from './domain/refusal.ts';
import { desks } from './domain/roles.ts';
import { mostColumns } from './domain/table-file/column.ts';
import { longestSignature, mostRemembered } from './domain/table-file/remember-matching.ts';
import type { JobRow, RowOf, Table } from './rows.ts';

/** Header that carries the token of the person signed in at a window. */
export const windowTokenHeader = 'x-window-token';

/** The largest body the host reads, in bytes. */
export const maximumBodyBytes = 256 * 1024;
/** Of a new day: its template may bring a thousand medicines and a logo. */
export const maximumDayBytes = 2 * 1024 * 1024;

export type ProblemCode =
  | RefusalCode
  | 'bad-request'
  | 'too-large'
  | 'not-found'
  | 'locked'
  | 'wrong-passphrase'
  | 'wrong-pin'
  | 'same-pin'
  | 'pin-to-be-chosen'
  | 'wait'
  | 'journal-too-new'
  | 'journal-unreadable'
  | 'key-slot-damaged'
  | 'no-document'
  | 'no-printer'
  | 'no-spooler'
  | 'hub-unreachable'
  | 'pairing-code-wrong'
  | 'day-already-here'
  | 'hub-not-started'
  | 'hub-no-program'
  | 'not-the-hub'
  | 'no-journal-of-this-day'
  | BackupProblem
  | 'upload-interrupted'
  | 'copy-not-ours'
  | 'copy-too-new'
  | 'copy-cut'
  | 'copy-altered'
  | 'copy-wrong-kind'
  | 'no-free-letter'
  | 'archive-not-verified'
  | 'archive-missing'
  | 'archive-outdated'
  | 'archive-not-there'
  | 'confirmation-wrong'
  | 'carry-over-wrong-kind'
  | 'carry-over-same-day'
  | 'carry-over-practice'
  | 'internal';

/** Any answer that is not what was asked for, with its HTTP status. */
export interface Problem {
  error: ProblemCode;
  params?: Record<string, string | number>;
}

/** What recovery found when the day was opened. */
export interface Recovery {
  /** The last entry was cut by a power failure and copied aside: possibly one entry lost. */
  tail?: { copiedTo: string };
  /** Entries in the middle that cannot be read: the day can be read and exported, not continued. */
  damaged?: { lines: number[]; missing: number };
}

export interface DayHeader {
  id: string;
  /** `yyyy-MM-dd` */
  date: string;
  name: string;
  practice: boolean;
}

export interface Wiped extends Status {
  /** Papers that may still lie in the queue of a printer, which did not answer. */
  printsLeft: number;
}

export interface Status {
  version: string;
  state: 'locked' | 'open';
  /** Days in this station's data folder, newest first. */
  days: DayHeader[];
  /** Practice days that can be opened with today's date. */
  practiceDays: { id: string; name: string }[];
  open?: {
    day: DayHeader;
    station: string;
    phase: DayPhase;
    /** Who may come in. */
    staff: StaffMember[];
    /** PINs of a practice day, which are no secret; empty on a real one. */
    practicePins: { staffId: string; pin: string }[];
    readOnly: boolean;
    /** Opened from a copy, to be read: nothing is recorded. */
    archived?: true;
    /** Of such a day: who reads it, besides its own people. */
    reader?: StaffMember;
    recovery: Recovery;
  };
}

const pin = z.string().regex(/^\d{4,6}$/);
const secrets = {
  passphrase: z.string().min(8).max(200),
  station: z.string().regex(/^[A-Z]$/),
};
const prepareDaySchema = z.object({
  /** Of the place. */
  name: z.string().trim().min(1).max(200),
  date: dateSchema,
  /** Whoever prepares it, who signs in with this PIN afterwards. */
  coordinator: z.object({ name: z.string().trim().min(1).max(200), pin }),
  template: templateSchema.optional(),
});
export type PrepareDay = z.infer<typeof prepareDaySchema>;
export const createDaySchema = z.union([
  z.object({ practiceDay: z.string().regex(/^[a-z0-9-]{1,40}$/), ...secrets }),
  z.object({ prepare: prepareDaySchema, ...secrets }),
]);
export type CreateDay = z.infer<typeof createDaySchema>;

/** What the file for the hospital is encrypted with: long enough not to be guessed, and told by another way. */
export const exportPasswordSchema = z.object({ password: z.string().min(10, 'password-short').max(100) });

/** A PIN that somebody chooses themselves. Their present one, unless a coordinator hands them the keyboard. */
export const choosePinSchema = z.object({ pin, current: pin.optional() });
export interface OneTimePin {
  pin: string;
}
export const unlockSchema = z.object({ day: z.string().max(60), passphrase: z.string().min(1).max(200) });
export const credentialsSchema = z.object({
  staffId: z.string().max(60),
  pin,
});
export type Credentials = z.infer<typeof credentialsSchema>;
export interface SignedIn {
  token: string;
  staff: StaffMember;
}

/** Medicines to begin a formulary with. */
export interface StarterFormulary {
  reviewed: boolean;
  medicines: Medicine[];
}

export const commandSchema = z.object({
  /** Made by the sender; the same id twice is one command, also after a restart. */
  id: z.uuid(),
  type: z.string().max(60),
  subject: z.string().max(120),
  /** The subject's last event the sender had seen. */
  basis: z.string().max(60).optional(),
  occurredAt: z.iso.datetime().optional(),
  witness: credentialsSchema.optional(),
  data: z.record(z.string(), z.unknown()),
});
export type Command = z.infer<typeof commandSchema>;

export type CommandReply = { ok: true; position: string; events: string[] } | { ok: false; refusal: Refusal };

/** People of one request; a longer list is sent in parts. */
export const mostImportedAtOnce = 200;

export const importSchema = z.object({
  people: z
    .array(
      z.object({
        /** Of the command, so that a part sent twice is taken once. */
        id: z.uuid(),
        patientId: z.uuid(),
        /** What `patient.register` takes. */
        data: z.record(z.string(), z.unknown()),
      }),
    )
    .min(1)
    .max(mostImportedAtOnce),
});
export type Import = z.infer<typeof importSchema>;

export interface ImportReply {
  /** The host's position behind the last of them. */
  position: string;
  /** One for each person, in the order in which they were sent. */
  outcomes: ({ ok: true } | { ok: false; refusal: Refusal })[];
}

export interface RowsReply {
  /** Sent back as `after`. Changes with every start of the host. */
  position: string;
  /** The rows are all rows: forget the old ones. */
  reset: boolean;
  put: { [T in Table]?: RowOf[T][] };
  /** Ids of rows that are no more, as when an undo took a dispute away. */
  remove: { [T in Table]?: string[] };
}

/** All records of visits: what `RowsReply` leaves out at first, so that a desk can begin. */
export interface RecordsReply {
  position: string;
  records: RowOf['records'][];
}

export const documentKinds = [
  'ticket',
  'prescription',
  'savings-book-certificate',
  'paper-forms',
  'campaign-plan',
  'crib-sheets',
  'room-posters',
  'day-report',
  'test-page',
] as const;
export type DocumentKind = (typeof documentKinds)[number];
/** Kinds with a printer of their own: a test page goes to the printer of the kind whose paper it tries. */
export const kindsWithPrinter = documentKinds.filter((kind) => kind !== 'test-page');

export const printRequestSchema = z.object({
  kind: z.enum(documentKinds),
  subject: z.string().max(120),
  /** Of a test page: the kind whose paper and printer it tries; left out: A4. */
  paper: z.enum(documentKinds).optional(),
  /** Left out: the station's printer for this kind, else the spooler's default. */
  printer: z.string().max(200).optional(),
});
export const retrySchema = z.object({ printer: z.string().max(200).optional() });

export interface PrinterInfo {
  name: string;
  description: string;
  isDefault: boolean;
  state: 'idle' | 'printing' | 'stopped';
  acceptingJobs: boolean;
  /** The spooler's own words. */
  message?: string;
}
export interface PrintersReply {
  printers: PrinterInfo[];
  problem?: 'no-spooler';
}

export const draftNamePattern = /^[a-z0-9][a-z0-9.-]{0,100}$/;
export const draftSchema = z.object({ value: z.record(z.string(), z.unknown()) });
export interface DraftReply {
  value?: Record<string, unknown>;
}

export const settingsSchema = z.object({
  /** Printer of each kind of document. */
  printers: z.partialRecord(z.enum(documentKinds), z.string().max(200)),
  /** What the columns of lists hold, as somebody chose it by hand; the newest first. */
  columnMatchings: z
    .array(
      z.object({
        headers: z.string().max(longestSignature),
        matching: z.partialRecord(z.enum(listFields), z.number().int().min(0).max(mostColumns)),
      }),
    )
    .max(mostRemembered)
    .optional(),
  /** The desk that is usually sat at here: whoever may comes straight to it. */
  desk: z.enum(desks).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

export type { JobRow };

export function isDocumentKind(text: string): text is DocumentKind {
  return documentKinds.some((kind) => kind === text);
}

/** Where a document of a subject is found. */
export function documentPath(kind: DocumentKind, subject: string, copy = 1): string {
  return `/api/documents/${kind}/${subject.replace('/', '~')}?copy=${copy}`;
}
