/**
 * A day as full as the budgets say: 1,000 visits with 60 events each, every one decided by the domain and written
 * to a real journal. Every third visit still waits for its last specialty.
 */
import { join } from 'node:path';
import { createDocuments } from '#main/documents/index.ts';
import { createDay } from '#main/host/create-day.ts';
import { DayFolders } from '#main/host/day-folder.ts';
import { Lists } from '#main/host/lists.ts';
import type { OpenDay } from '#main/host/open-day.ts';
import { createPracticeDays } from '#main/host/practice-days.ts';
import { hiddenNetwork } from '#main/hub/local-network.ts';
import type { Spooler } from '#main/printing/spooler.ts';
import { createOtherDisks } from '#main/safekeeping/other-disks.ts';
import type { PersonOfStaff } from '#shared/domain/day/setup.ts';
import { noMedicineFacts, noTables } from '#shared/domain/medicine-facts/facts.ts';
import type { Role } from '#shared/domain/roles.ts';
import { root } from '../run.ts';
import { invent } from './people.ts';
import { unsyncedFiles } from './unsynced-files.ts';
import { liveThrough } from './visit-life.ts';

export interface BigDay {
  dataDir: string;
  id: string;
  visits: number;
  /** Of all visits together. */
  events: number;
  /** A doctor of that day, who may sign in. */
  doctor: { staffId: string; name: string; pin: string };
}

const practiceDay = 'ha-giang';
export const passphrase = 'một ngày thật đông';
const lotsPerVisit = 5;
const lotsInUse = 40;

/** Writes the day into an empty data folder. */
export async function writeBigDay(dataDir: string, visits: number): Promise<BigDay> {
  const documents = createDocuments();
  const disks = createOtherDisks();
  const parts = {
    files: unsyncedFiles,
    copyFiles: disks,
    disks,
    program: 'bench',
    folders: new DayFolders(unsyncedFiles, dataDir),
    lists: new Lists(unsyncedFiles, dataDir, join(root, 'resources')),
    documents,
    spooler: noSpooler,
    lan: hiddenNetwork(),
    // What is prescribed is chosen by what there is most of: nobody gives reasons for what the checks would say of it.
    medicines: { facts: noMedicineFacts, tables: noTables },
    now: () => new Date(),
  };
  const practiceDays = createPracticeDays(join(root, 'resources'));
  const staff = (await practiceDays.read(practiceDay))?.staff ?? [];
  const day = await createDay(parts, practiceDays, { practiceDay, passphrase, station: 'A' });
  try {
    const { id: staffId, name, pin } = holder(staff, 'doctor');
    const events = await fill(day, visits);
    return { dataDir, id: day.file.id, visits, events, doctor: { staffId, name, pin } };
  } finally {
    await day.close();
    await documents.close();
    await disks.close();
  }
}

async function fill({ clinic }: OpenDay, visits: number): Promise<number> {
  const { specialties = [], rooms = [], staff = [] } = clinic.day ?? {};
  const cast = {
    reception: holder(staff, 'reception'),
    doctor: holder(staff, 'doctor'),
    pharmacist: holder(staff, 'pharmacist'),
  };
  const path = specialties.flatMap(({ id }) => rooms.filter((room) => room.specialty === id).slice(0, 1));
  const lots = largestLots(clinic);
  let events = 0;
  for (const [index, visitor] of invent(
    visits,
    specialties.map(({ id }) => id),
  ).entries()) {
    events += await liveThrough(clinic, {
      visitor,
      cast,
      // Each begins elsewhere, so that those who still wait are spread over all specialties.
      rooms: turned(path, index),
      lots: turned(lots, index * lotsPerVisit).slice(0, lotsPerVisit),
      isDone: index % 3 !== 0,
    });
  }
  return events;
}

function holder<Member extends PersonOfStaff>(staff: readonly Member[], role: Role): Member {
  const found = staff.find(({ roles }) => roles.includes(role));
  if (!found) throw new Error(`The practice day has no ${role}`);
  return found;
}

/** The lot with most units of each medicine, as far as they last for everybody. */
function largestLots({ book }: OpenDay['clinic']): { id: string; medicine: string }[] {
  const today = book.rows.day()?.date ?? '';
  const lots = [...book.readers.lots.ids()].flatMap((id) => book.readers.lots.row(id) ?? []);
  const largest = lots
    .filter((lot) => lot.expiry >= today)
    .toSorted((a, b) => b.onHand - a.onHand || (a.id < b.id ? -1 : 1));
  const ofMedicine = new Map(largest.toReversed().map((lot) => [lot.medicine, lot]));
  return largest.filter((lot) => ofMedicine.get(lot.medicine) === lot).slice(0, lotsInUse);
}

function turned<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

const gone = () => Promise.reject(new Error('Nobody prints here'));
const noSpooler: Spooler = {
  printers: async () => [],
  submit: gone,
  state: gone,
  find: gone,
  cancel: gone,
  purge: gone,
};
