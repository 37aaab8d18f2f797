/**
 * The contract of a station's host, whole: every path, what it takes and what it answers. What belongs to copies, the network,
 * printing, settings and exports is written down in the files of these names beside this one.
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
 *   GET    /api/lists/icd10?known=VERSION → Icd10Reply   of this computer; without its codes where the asker has this version
 *   POST   /api/lists/icd10  UploadPart   → {} | Icd10Reply   an `icd10ListSchema` as JSON, part by part; by a coordinator
 *   DELETE /api/lists/icd10               → Icd10Reply   back to the list the program brings
 *   GET    /api/lists/advice              → SnippetFile   advice that is offered for diagnoses
 *   GET    /api/lists/medicine-facts      → MedicineFactsReply   what a prescription is checked against
 *   GET    /api/readiness                 → StationFacts   what this computer says of itself
 *   POST   /api/commands     Command      → CommandReply
 *   POST   /api/imports      Import       → ImportReply   people of a list, registered one by one
 *   GET    /api/rows?after=POSITION&wait=1 → RowsReply  long poll, answers within 20 s; no position: all but the records
 *   GET    /api/records                   → RecordsReply
 *   GET    /api/documents/:kind/:subject?copy=N&event=ID&paper=KIND&variant=V   application/pdf (`visit/…` is sent as `visit~…`)
 *   GET    /api/printers                  → PrintersReply
 *   POST   /api/jobs         PrintRequest → JobRow
 *   POST   /api/jobs/:id/retry  Retry     → JobRow
 *   POST   /api/jobs/:id/cancel           → JobRow
 *   POST   /api/jobs/:id/came-out         → JobRow      of one whose fate is unknown: somebody has the paper in hand
 *   POST   /api/jobs/cancel  { jobs }     → JobRow[]
 *   POST   /api/jobs/retry  { jobs, printer? } → JobRow[]
 *   GET    /api/jobs/prescriptions        → PrescriptionsToPrint
 *   POST   /api/jobs/prescriptions  PrintPrescriptions → JobRow[]   in one go; they share a batch
 *   PUT    /api/automatic-printing  { on } → Settings   each prescription issued from now on
 *   GET    /api/drafts/:name              → DraftReply
 *   PUT    /api/drafts/:name  Draft       → {}          a draft belongs to who is signed in
 *   DELETE /api/drafts/:name              → {}
 *   GET    /api/settings                  → Settings
 *   PUT    /api/settings     Settings     → Settings
 *   GET    /api/export                      application/x-ndjson: every readable line of the journal
 *   POST   /api/exports/hospital  { password }   application/zip, AES-256: everything medical, as CSV
 *   POST   /api/exports/prescriptions  { password, format, codes }   application/zip, AES-256: JSON or XML
 *   POST   /api/exports/messages  ExportMessages → MessagesReply   numbers and messages of those who may be written to
 *   POST   /api/exports/sponsor             application/zip: numbers of medicines, gifts and books, as CSV
 *   GET    /api/report                    → ReportReply   for who is no coordinator without anybody behind its figures
 *   POST   /api/exports/report  ExportReport   text/csv of one table, application/zip of all; with people a zip, AES-256
 *
 * Copies; folders, backup, archive and wipe are a coordinator's:
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
import type { IcdCode } from './domain/diagnosis/icd10-list.ts';
import type { Medicine } from './domain/medicine/medicine.ts';
import type { TableProblem } from './domain/medicine-facts/facts.ts';
import type { MedicineTables } from './domain/medicine-facts/medicine-facts.ts';
import type { Refusal, RefusalCode, RefusalParams } from './domain/refusal.ts';
import type { RowOf, SavingsBookRow, Table } from './rows.ts';

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
  | 'list-unusable'
  | 'carry-over-wrong-kind'
  | 'carry-over-same-day'
  | 'carry-over-practice'
  | 'internal';

/** Any answer that is not what was asked for, with its HTTP status. */
export interface Problem {
  error: ProblemCode;
  params?: RefusalParams;
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

/** The list of diagnoses that this computer goes by. It belongs to the computer, holds nobody, and outlives its days. */
export interface Icd10Reply {
  edition: string;
  /** The short list of the program, or one that somebody imported here. */
  source: 'starter' | 'imported';
  /** Tells one list from another. */
  version: string;
  /** ISO instant; only of one that was imported. */
  importedAt?: string;
  /** Whether a doctor has gone through the program's list; of an imported one nothing is known. */
  reviewed: boolean;
  count: number;
  /** Left out where the asker knows this version. `usual` is the program's short list. */
  codes?: { all: IcdCode[]; usual: IcdCode[] };
}

/** Medicines to begin a formulary with. */
export interface StarterFormulary {
  reviewed: boolean;
  medicines: Medicine[];
}

/** What is known of medicines; no tables at all when one of their files could not be read. */
export interface MedicineFactsReply {
  tables: MedicineTables;
  problem?: TableProblem;
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

/** The text of a certificate's code, or its serial typed by hand. */
export const checkCertificateSchema = z.object({ code: z.string().min(1).max(400) });

/**
 * `genuine`: sealed by this day over what its record says; `revoked`: the same, taken back since; `by-serial`: a serial of this day,
 * whose paper is compared by eye; `not-genuine`: changed or made up; `unknown`: of this day's date, and not known on this computer;
 * `other-day`: only the computers of that day can say.
 */
export type CertificateVerdict =
  | { verdict: 'genuine' | 'revoked' | 'by-serial'; book: string; grant: SavingsBookRow['grants'][number] }
  | { verdict: 'not-genuine' | 'unknown' | 'other-day' | 'unreadable' };

export const draftNamePattern = /^[a-z0-9][a-z0-9.-]{0,100}$/;
export const draftSchema = z.object({ value: z.record(z.string(), z.unknown()) });
export interface DraftReply {
  value?: Record<string, unknown>;
}
