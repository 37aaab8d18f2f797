/** Makes a new day from a practice day: key, journal, what was set up, its lots; `day.json` comes last. */
import { v7 as uuidv7 } from 'uuid';
import { createJournal } from '#main/journal/journal.ts';
import { createDayKey, wrapDayKey } from '#main/vault/keys.ts';
import { hashPin } from '#main/vault/pin.ts';
import { dateOf } from '#shared/domain/calendar.ts';
import type { DaySetup } from '#shared/domain/day/setup.ts';
import type { DayFile } from './day-folder.ts';
import { type OpenDay, openDay, type Parts } from './open-day.ts';
import { expiryOf, type PracticeDay, type PracticeDays, specialtiesOf } from './practice-days.ts';
import { HostProblem } from './problem.ts';

/** Opens a practice day with today's date. Throws `not-found`, and `NotSaved` when the disk will not take it. */
export async function createDay(
  parts: Parts,
  practiceDays: PracticeDays,
  request: { practiceDay: string; passphrase: string; station: string },
): Promise<OpenDay> {
  const practice = await practiceDays.read(request.practiceDay);
  if (!practice) throw new HostProblem('not-found');
  const createdAt = parts.now().toISOString();
  const id = uuidv7();
  const setup = await setupOf(practice, practiceDays, id, dateOf(createdAt));
  const key = createDayKey();
  const file: DayFile = {
    format: 'tram-kham-day',
    version: 1,
    id,
    date: setup.date,
    name: setup.site.name,
    practice: setup.practice,
    practiceDay: practice.id,
    station: request.station,
    createdAt,
    slot: await wrapDayKey(key, request.passphrase, { dayId: id }),
  };
  const path = parts.folders.journalOf(id);
  const journal = await createJournal({ files: parts.files, path, key, dayId: id, createdAt });
  await journal.close();
  const day = await openDay(parts, file, key);
  try {
    await setUp(day, setup, practice);
    await parts.folders.write(file);
  } catch (error) {
    await day.close();
    // Without `day.json` nobody finds it again; the space it takes is given back.
    await parts.files.remove(path);
    throw error;
  }
  return day;
}

async function setUp(day: OpenDay, setup: DaySetup, practice: PracticeDay): Promise<void> {
  await record(day, 'day.open', 'day', { setup });
  for (const lot of practice.lots) {
    const { medicine, number, quantity } = lot;
    const expiry = expiryOf(lot, setup.date);
    await record(day, 'lot.receive', `lot/${uuidv7()}`, { medicine, number, quantity, expiry });
  }
}

async function record(day: OpenDay, type: string, subject: string, data: object): Promise<void> {
  const outcome = await day.clinic.executeAsHost({ id: uuidv7(), type, subject, data });
  if (!outcome.ok) throw new HostProblem(outcome.refusal.code, outcome.refusal.params);
}

async function setupOf(
  practice: PracticeDay,
  practiceDays: PracticeDays,
  id: string,
  date: string,
): Promise<DaySetup> {
  const { lots: _, formulary: listId, staff, ...rest } = practice;
  const formulary = await practiceDays.formulary(listId);
  return {
    ...rest,
    id,
    date,
    specialties: specialtiesOf(practice),
    staff: await Promise.all(
      staff.map(async ({ pin, ...member }) => ({ ...member, pinHash: await hashPin(pin) })),
    ),
    formulary: formulary.medicines,
    formularyReviewed: formulary.reviewedByPharmacist,
    triage: await practiceDays.triage(),
  };
}
