/** The host's contract as functions. Every answer that is not what was asked for is thrown as a `HostProblem`. */
import type { z } from 'zod';
import type {
  CarryOverTaken,
  CarryOverWritten,
  CopiesRow,
  FoldersReply,
  newFolderSchema,
  openCopySchema,
  UploadedCopy,
  UploadPart,
} from '#shared/copies.ts';
import type { DocumentVariant } from '#shared/documents/document-variant.ts';
import type { SnippetFile } from '#shared/domain/advice/snippets.ts';
import type { StationFacts } from '#shared/domain/day/readiness.ts';
import type { Template } from '#shared/domain/day/template.ts';
import type {
  ExportMessages,
  ExportPrescriptions,
  ExportReport,
  MessagesReply,
  ReportReply,
} from '#shared/exports.ts';
import {
  type CertificateVerdict,
  type Command,
  type CommandReply,
  type Credentials,
  type createDaySchema,
  type DraftReply,
  type Icd10Reply,
  type Import,
  type ImportReply,
  type MedicineFactsReply,
  type OneTimePin,
  type RecordsReply,
  type RowsReply,
  type SignedIn,
  type StarterFormulary,
  type Status,
  type unlockSchema,
  type Wiped,
  windowTokenHeader,
} from '#shared/host-api.ts';
import type { FoundDays, Join, JournalTaken, Pairing } from '#shared/network.ts';
import {
  type DocumentKind,
  documentPath,
  type PrescriptionsToPrint,
  type PrintersReply,
  type printRequestSchema,
  type WhichPrescriptions,
} from '#shared/printing.ts';
import type { JobRow } from '#shared/rows.ts';
import type { Settings } from '#shared/settings.ts';

import { HostProblem, problemOf } from './problem.ts';

export interface HostClient {
  status(): Promise<Status>;
  createDay(day: z.infer<typeof createDaySchema>): Promise<Status>;
  unlock(key: z.infer<typeof unlockSchema>): Promise<Status>;
  /** Days of other computers on this network. */
  hubs(): Promise<FoundDays>;
  /** Takes part in a day of another computer, and opens it here. */
  join(join: Join): Promise<Status>;
  /** Makes this computer the hub. */
  becomeHub(): Promise<void>;
  /** A code with which one more computer can join; only the hub gives one. */
  pairing(): Promise<Pairing>;
  /** Says where the hub is, when it cannot be found. */
  hubAddress(address: string): Promise<void>;
  /** Part by part; after the last, what came of it. */
  takeJournal(part: UploadPart): Promise<JournalTaken | undefined>;
  /** A copy of a day, part by part, also at the locked door; after the last, what it is. */
  upload(part: UploadPart): Promise<UploadedCopy | undefined>;
  /** Goes on here with the day of a copy that was uploaded. */
  restore(copy: z.infer<typeof openCopySchema>): Promise<Status>;
  /** Opens the day of a copy that was uploaded, to be read. */
  openCopy(copy: z.infer<typeof openCopySchema>): Promise<{ status: Status; signedIn: SignedIn }>;
  /** Folders in a folder; without one, places to begin at. */
  folders(path?: string): Promise<FoldersReply>;
  makeFolder(folder: z.infer<typeof newFolderSchema>): Promise<FoldersReply>;
  /** Where copies go from now on, and makes the first; nowhere without a folder. */
  chooseBackup(folder?: string): Promise<CopiesRow>;
  /** A copy now; the row says when it failed. */
  backUp(): Promise<CopiesRow>;
  /** Takes in what the copy in the backup's folder holds and this computer lacks. */
  takeBack(): Promise<JournalTaken>;
  /** Writes the archive into a folder and reads it back. */
  archive(folder: string): Promise<CopiesRow>;
  /** Writes what the next day may know of people into a folder. */
  writeCarryOver(folder: string): Promise<CarryOverWritten>;
  /** Takes in such a file of an earlier day, as it was named when it was uploaded. */
  takeCarryOver(copy: z.infer<typeof openCopySchema>): Promise<CarryOverTaken>;
  /** Everything medical as an encrypted zip. */
  exportForHospital(password: string): Promise<Blob>;
  /** Prescriptions to be sent on, as an encrypted zip. */
  exportPrescriptions(wanted: ExportPrescriptions): Promise<Blob>;
  /** A table of numbers and messages, and who is in it. */
  exportMessages(wanted: ExportMessages): Promise<MessagesReply>;
  /** Numbers without people, as a zip. */
  exportForSponsor(): Promise<Blob>;
  /** The report of the day as it is now. */
  report(): Promise<ReportReply>;
  /** Its tables as files: one as CSV, all of them or with people as a zip. */
  exportReport(wanted: ExportReport): Promise<Blob>;
  /** Takes the day off this computer; `confirmation` is the name of its place. */
  wipe(confirmation: string): Promise<Wiped>;
  /** What this computer says of itself before its day is opened. */
  readiness(): Promise<StationFacts>;
  /** The set-up without people, for the next day. */
  template(): Promise<Template>;
  lock(): Promise<Status>;
  signIn(credentials: Credentials): Promise<SignedIn>;
  signOut(): Promise<void>;
  /** One's own PIN with the present one, or somebody's to whom the keyboard is handed. */
  setPin(staffId: string, pin: string, current?: string): Promise<void>;
  /** A PIN that is good until its person has chosen their own. */
  oneTimePin(staffId: string): Promise<OneTimePin>;
  /** Sent once: `Mirror.send` is what screens want. */
  command(command: Command): Promise<CommandReply>;
  /** Sent once: `Mirror.importPeople` is what screens want. */
  importPeople(list: Import): Promise<ImportReply>;
  /** All rows without `after`; with `wait` the host answers when something changes, or after 20 s. */
  rows(query: { after?: string | undefined; wait: boolean; signal: AbortSignal }): Promise<RowsReply>;
  /** Everything `rows` leaves out at first. */
  records(query: { signal: AbortSignal }): Promise<RecordsReply>;
  /** The bytes of a PDF; `event` is the last event it may know. */
  document(
    kind: DocumentKind,
    subject: string,
    options?: { copy?: number; event?: string; paper?: DocumentKind; variant?: DocumentVariant },
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Whether a certificate is genuine, by the text of its code or by its serial. */
  checkCertificate(code: string): Promise<CertificateVerdict>;
  printers(): Promise<PrintersReply>;
  print(request: z.infer<typeof printRequestSchema>): Promise<JobRow>;
  retry(job: string, printer?: string): Promise<JobRow>;
  cancel(job: string): Promise<JobRow>;
  cancelAll(jobs: readonly string[]): Promise<JobRow[]>;
  retryAll(jobs: readonly string[], printer?: string): Promise<JobRow[]>;
  /** Of one whose fate is unknown: somebody has the paper in hand. */
  cameOut(job: string): Promise<JobRow>;
  /** How many prescriptions have no paper from this station. */
  prescriptionsToPrint(): Promise<PrescriptionsToPrint>;
  /** Prints those in one go. */
  printPrescriptions(which: WhichPrescriptions): Promise<JobRow[]>;
  /** Prints each prescription that is issued from now on by itself, or no more. */
  turnAutomaticPrinting(on: boolean): Promise<Settings>;
  /** Nothing when there is no draft of this name. */
  draft(name: string): Promise<Record<string, unknown> | undefined>;
  saveDraft(name: string, value: Record<string, unknown>): Promise<void>;
  deleteDraft(name: string): Promise<void>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<Settings>;
  /** What prescriptions are checked against. */
  medicineFacts(): Promise<MedicineFactsReply>;
  /** Medicines to begin a formulary with. */
  starterFormulary(): Promise<StarterFormulary>;
  /** The list of diagnoses of this computer; without its codes for whoever has this version of it. */
  icd10(known?: string): Promise<Icd10Reply>;
  /** Another list in its place, part by part; after the last, what there is now. */
  importIcd10(part: UploadPart): Promise<Icd10Reply | undefined>;
  /** Back to the list that the program brings. */
  forgetIcd10(): Promise<Icd10Reply>;
  /** Advice that is offered for diagnoses. */
  advice(): Promise<SnippetFile>;
  /** Every readable line of the journal, as ndjson. */
  export(): Promise<Blob>;
}

export interface Host {
  fetch: (request: Request) => Promise<Response>;
  /** `app://station` or `http://127.0.0.1:…`, without a slash at its end. */
  origin: string;
  /** Who is signed in at this window. */
  token(): string | undefined;
}

interface Ask {
  method?: 'POST' | 'PUT' | 'DELETE';
  body?: object;
  signal?: AbortSignal;
  patienceMs?: number;
}

// A long poll answers within 20 s, a healthy command within milliseconds: past these the reply is lost.
const patienceMs = 30_000;
const commandPatienceMs = 10_000;
// Several addresses are tried, one after the other, a passphrase is checked slowly on purpose, and sticks are slow.
const joinPatienceMs = 120_000;

export function createClient(host: Host): HostClient {
  function request(path: string, ask: Ask, signal: AbortSignal): Request {
    const headers = new Headers();
    const token = host.token();
    if (token !== undefined) headers.set(windowTokenHeader, token);
    if (ask.body) headers.set('content-type', 'application/json');
    return new Request(host.origin + path, {
      method: ask.method ?? 'GET',
      headers,
      cache: 'no-store',
      signal,
      ...(ask.body ? { body: JSON.stringify(ask.body) } : {}),
    });
  }

  async function ask<T>(path: string, ask: Ask, read: (response: Response) => Promise<T>): Promise<T> {
    return within(ask.patienceMs ?? patienceMs, ask.signal, async (signal) => {
      const response = await host.fetch(request(path, ask, signal));
      if (!response.ok) throw await problemOf(response);
      return read(response);
    });
  }

  // The host is of the same build as the window, so that its replies are trusted to be what the contract says.
  const json = <T>(path: string, options: Ask = {}) => ask<T>(path, options, (response) => response.json());
  const post = <T>(path: string, body: object = {}) => json<T>(path, { method: 'POST', body });
  const patiently = <T>(path: string, body: object) =>
    json<T>(path, { method: 'POST', body, patienceMs: joinPatienceMs });
  const saved = (path: string, body: object) =>
    ask(path, { method: 'POST', body, patienceMs: joinPatienceMs }, (response) => response.blob());
  const job = (id: string, verb: string) => `/api/jobs/${encodeURIComponent(id)}/${verb}`;
  const staff = (id: string, what: string) => `/api/staff/${encodeURIComponent(id)}/${what}`;
  const draftPath = (name: string) => `/api/drafts/${encodeURIComponent(name)}`;

  return {
    status: () => json('/api/status'),
    createDay: (day) => post('/api/days', day),
    unlock: (key) => post('/api/unlock', key),
    hubs: () => json('/api/hubs'),
    join: (join) => json('/api/join', { method: 'POST', body: join, patienceMs: joinPatienceMs }),
    becomeHub: async () => void (await post('/api/network/hub')),
    pairing: () => post('/api/network/pairing'),
    hubAddress: async (address) =>
      void (await json('/api/network/address', { method: 'PUT', body: { address } })),
    takeJournal: async (part) => {
      const taken = await json<Partial<JournalTaken>>('/api/network/journal', {
        method: 'POST',
        body: part,
        patienceMs: joinPatienceMs,
      });
      return taken.taken === undefined ? undefined : { taken: taken.taken, missing: taken.missing ?? 0 };
    },
    upload: async (part) => {
      const copy = await json<Partial<UploadedCopy>>('/api/uploads', { method: 'POST', body: part });
      return isUploadedCopy(copy) ? copy : undefined;
    },
    restore: (copy) => patiently('/api/restore', copy),
    openCopy: (copy) => patiently('/api/open-copy', copy),
    folders: (path) =>
      json(path === undefined ? '/api/folders' : `/api/folders?path=${encodeURIComponent(path)}`),
    makeFolder: (folder) => post('/api/folders', folder),
    chooseBackup: (folder) =>
      json('/api/backup', { method: 'PUT', body: folder === undefined ? {} : { folder } }),
    backUp: () => post('/api/backup'),
    takeBack: () => patiently('/api/backup/take-back', {}),
    archive: (folder) => patiently('/api/archive', { folder }),
    writeCarryOver: (folder) => patiently('/api/carry-over', { folder }),
    takeCarryOver: (copy) => patiently('/api/carry-over/take', copy),
    exportForHospital: (password) => saved('/api/exports/hospital', { password }),
    exportMessages: (wanted) => patiently('/api/exports/messages', wanted),
    exportPrescriptions: (wanted) => saved('/api/exports/prescriptions', wanted),
    exportForSponsor: () => saved('/api/exports/sponsor', {}),
    report: () => json('/api/report'),
    exportReport: (wanted) => saved('/api/exports/report', wanted),
    wipe: (confirmation) => patiently('/api/wipe', { confirmation }),
    readiness: () => json('/api/readiness'),
    template: () => json('/api/template'),
    lock: () => post('/api/lock'),
    signIn: (credentials) => post('/api/sign-in', credentials),
    signOut: async () => void (await post('/api/sign-out')),
    setPin: async (staffId, pin, current) =>
      void (await json(staff(staffId, 'pin'), {
        method: 'PUT',
        body: { pin, ...(current === undefined ? {} : { current }) },
      })),
    oneTimePin: (staffId) => post(staff(staffId, 'one-time-pin')),
    command: (command) =>
      json('/api/commands', { method: 'POST', body: command, patienceMs: commandPatienceMs }),
    importPeople: (list) => post('/api/imports', list),
    rows({ after, wait, signal }) {
      const query = new URLSearchParams();
      if (after !== undefined) query.set('after', after);
      if (wait) query.set('wait', '1');
      return json(`/api/rows?${query}`, { signal });
    },
    records: ({ signal }) => json('/api/records', { signal }),
    document: (kind, subject, { copy, event, paper, variant } = {}) =>
      ask(
        documentPath(kind, subject, copy) +
          (event ? `&event=${encodeURIComponent(event)}` : '') +
          (paper ? `&paper=${paper}` : '') +
          (variant ? `&variant=${variant}` : ''),
        {},
        async (response) => new Uint8Array(await response.arrayBuffer()),
      ),
    checkCertificate: (code) => post('/api/certificates/check', { code }),
    printers: () => json('/api/printers'),
    print: (request) => post('/api/jobs', request),
    retry: (id, printer) => post(job(id, 'retry'), printer === undefined ? {} : { printer }),
    cancel: (id) => post(job(id, 'cancel')),
    retryAll: (jobs, printer) =>
      patiently('/api/jobs/retry', { jobs, ...(printer === undefined ? {} : { printer }) }),
    cancelAll: (jobs) => patiently('/api/jobs/cancel', { jobs }),
    cameOut: (id) => post(job(id, 'came-out')),
    prescriptionsToPrint: () => json('/api/jobs/prescriptions'),
    printPrescriptions: (which) => patiently('/api/jobs/prescriptions', { which }),
    turnAutomaticPrinting: (on) => json('/api/automatic-printing', { method: 'PUT', body: { on } }),
    draft: async (name) => (await json<DraftReply>(draftPath(name))).value,
    saveDraft: async (name, value) => void (await json(draftPath(name), { method: 'PUT', body: { value } })),
    deleteDraft: async (name) => void (await json(draftPath(name), { method: 'DELETE' })),
    settings: () => json('/api/settings'),
    saveSettings: (settings) => json('/api/settings', { method: 'PUT', body: settings }),
    medicineFacts: () => json('/api/lists/medicine-facts'),
    starterFormulary: () => json('/api/starter-formulary'),
    icd10: (known) =>
      json(known === undefined ? '/api/lists/icd10' : `/api/lists/icd10?known=${encodeURIComponent(known)}`),
    importIcd10: async (part) => {
      const list = await json<Partial<Icd10Reply>>('/api/lists/icd10', { method: 'POST', body: part });
      return isIcd10Reply(list) ? list : undefined;
    },
    forgetIcd10: () => json('/api/lists/icd10', { method: 'DELETE' }),
    advice: () => json('/api/lists/advice'),
    export: () => ask('/api/export', {}, (response) => response.blob()),
  };
}

const isIcd10Reply = (list: Partial<Icd10Reply>): list is Icd10Reply => list.version !== undefined;
const isUploadedCopy = (copy: Partial<UploadedCopy>): copy is UploadedCopy => copy.kind !== undefined;

/** Does something that may be given up; whatever stops it but a problem told by the host means no host. */
async function within<T>(
  ms: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inner = new AbortController();
  const giveUp = () => inner.abort();
  const timer = setTimeout(giveUp, ms);
  outer?.addEventListener('abort', giveUp);
  if (outer?.aborted) giveUp();
  try {
    // Raced, because not every `fetch` heeds its signal.
    const givenUp = Promise.withResolvers<never>();
    inner.signal.addEventListener('abort', () => givenUp.reject(inner.signal.reason));
    if (inner.signal.aborted) givenUp.reject(inner.signal.reason);
    return await Promise.race([work(inner.signal), givenUp.promise]);
  } catch (cause) {
    throw cause instanceof HostProblem ? cause : new HostProblem('host-unreachable', {}, { cause });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', giveUp);
  }
}
