/** A station that prints: a real host on a folder of its own, and a printer that remembers what it was given. */

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { vi } from 'vitest';
import { appRoot } from '#main/app-root.ts';
import { hiddenNetwork } from '#main/hub/local-network.ts';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { SpoolerError, type SpoolJob } from '#main/printing/spooler.ts';
import { createOtherDisks } from '#main/safekeeping/other-disks.ts';
import { noMedicineFacts, noTables } from '#shared/domain/medicine-facts/facts.ts';
import type { Command } from '#shared/host-api.ts';
import type { JobRow } from '#shared/rows.ts';
import { createApp } from '../app.ts';
import { DayFolders } from '../day-folder.ts';
import { createHost, type Host } from '../index.ts';
import { Lists } from '../lists.ts';
import { createPracticeDays } from '../practice-days.ts';
import { Station } from '../station.ts';
import { type Answer, pins, type StaffId, TestStation } from './test-station.ts';

/** A spooler that prints at once, as long as it is not jammed. */
function createPrinter() {
  const got: SpoolJob[] = [];
  const printer = {
    got,
    jammed: false,
    printers: async () => [],
    submit: async (job: SpoolJob) => {
      if (printer.jammed) throw new SpoolerError('refused', 'Paper jam');
      got.push(job);
      return { spoolId: String(got.length) };
    },
    state: async () => ({ state: 'printed' as const }),
    find: async () => undefined,
    cancel: async () => undefined,
    purge: async () => undefined,
  };
  return printer;
}
type Printer = ReturnType<typeof createPrinter>;

export class PrintingStation extends TestStation {
  readonly printer = createPrinter();
  readonly #open: (dataDir: string, printer: Printer) => Promise<Host>;
  #running: Host | undefined;

  constructor(dataDir: string, open: (dataDir: string, printer: Printer) => Promise<Host>) {
    super(dataDir);
    this.#open = open;
  }

  override get host(): Host {
    if (!this.#running) throw new Error('The host is not started');
    return this.#running;
  }

  override async start(): Promise<void> {
    this.#running = await this.#open(this.dataDir, this.printer);
  }

  override async stop(): Promise<void> {
    await this.#running?.close();
    this.#running = undefined;
  }

  async did(by: StaffId, type: string, subject: string, data: object, witness?: StaffId): Promise<void> {
    const extra: Pick<Command, 'witness'> = witness
      ? { witness: { staffId: witness, pin: pins[witness] } }
      : {};
    const reply = await this.command(by, type, subject, data, extra);
    if (!reply.ok) throw new Error(`${type} was refused: ${JSON.stringify(reply.refusal)}`);
  }

  /** Somebody with a ticket; answers with the names of their visit and of their savings book. */
  async arrive(): Promise<{ visit: string; savingsBook: string }> {
    const [patientId, visitId] = [uuidv7(), uuidv7()];
    const person = { name: 'Vàng Thị Mỷ', sex: 'female', birth: { year: 1960 } };
    await this.did('reception-1', 'patient.register', `patient/${patientId}`, { person });
    const visit = `visit/${visitId}`;
    const specialties = ['cardiology'];
    const opened = { patientId, category: 'poor', specialties, emergency: false, triage: false };
    await this.did('reception-1', 'visit.open', visit, opened);
    return { visit, savingsBook: `savings-book/${patientId}` };
  }

  /** Examines somebody; the doctor thinks of a savings book for them. */
  async examine(visit: string): Promise<void> {
    const exam = { complaint: 'Đau ngực', findings: 'Nhịp đều', vitals: {}, advice: '' };
    const diagnoses = [{ code: 'I10', text: 'Tăng huyết áp' }];
    await this.did('doctor-3', 'visit.call', visit, { specialty: 'cardiology', room: 'room-3' });
    await this.did('doctor-3', 'visit.sign-exam', visit, { specialty: 'cardiology', ...exam, diagnoses });
    await this.did('doctor-3', 'visit.nominate', visit, { reason: 'Bệnh nặng, hộ nghèo' });
  }

  /** Prescribes; `replaces` is the code of the earlier prescription. Answers with the code of the new one. */
  async prescribe(visit: string, replaces?: string): Promise<string> {
    const medicine = (await this.rows()).put.day?.[0]?.formulary[0]?.id;
    const line = { medicine, quantity: 10, dose: '1 viên', timesPerDay: 2, days: 5, when: 'sau ăn' };
    const form = { lines: [line], advice: '', ...(replaces === undefined ? {} : { replaces }) };
    await this.did('doctor-3', 'visit.issue-prescription', visit, form);
    const summary = (await this.rows()).put.visits?.find((each) => visit === `visit/${each.id}`);
    return summary?.prescribed?.code ?? '';
  }

  print(by: StaffId, kind: string, subject: string): Promise<Answer> {
    return this.as(by, 'POST', '/api/jobs', { kind, subject, printer: 'HP' });
  }

  /** Prints and waits until the job is over. */
  async printed(by: StaffId, kind: string, subject: string): Promise<JobRow> {
    const { body } = await this.print(by, kind, subject);
    return this.over(body);
  }

  /** A job of an answer, once it is over. */
  async over(body: unknown): Promise<JobRow> {
    const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
    return vi.waitFor(
      async () => {
        const job = (await this.rows()).put.jobs?.find((each) => each.id === id);
        if (!job || job.state === 'queued' || job.state === 'printing') throw new Error('not over yet');
        return job;
      },
      { timeout: 15_000, interval: 20 },
    );
  }
}

/** The host that both shells start. */
const wholeHost = (dataDir: string, spooler: Printer) =>
  createHost({ dataDir, rendererDir: dataDir, spooler, lan: hiddenNetwork() });

/** The same on blank papers, for tests that print by the hundred. */
export async function hostOfBlankPapers(dataDir: string, spooler: Printer): Promise<Host> {
  const documents = {
    make: async () => new Uint8Array(),
    warm: async () => undefined,
    close: async () => undefined,
  };
  const folders = new DayFolders(nodeFiles, dataDir);
  const disks = createOtherDisks();
  const parts = {
    files: nodeFiles,
    copyFiles: disks,
    disks,
    program: 'test',
    folders,
    lists: new Lists(nodeFiles, dataDir, join(appRoot(), 'resources')),
    documents,
    spooler,
    lan: hiddenNetwork(),
    medicines: { facts: noMedicineFacts, tables: noTables },
    now: () => new Date(),
  };
  const station = new Station(parts, createPracticeDays(join(appRoot(), 'resources')), 'test');
  const app = await createApp(station, dataDir);
  return {
    fetch: async (request) => app.fetch(request),
    close: async () => {
      await station.lock();
      await disks.close();
    },
  };
}

/** A station with an open practice day. */
export async function startPrintingStation(open = wholeHost): Promise<PrintingStation> {
  const station = new PrintingStation(await mkdtemp(join(tmpdir(), 'tram-kham-')), open);
  await station.start();
  await station.createDay();
  return station;
}
