/** Makes a new day: key, journal, what it begins with; `day.json` comes last. */
import { v7 as uuidv7 } from 'uuid';
import { createJournal } from '#main/journal/journal.ts';
import { createDayKey, wrapDayKey } from '#main/vault/keys.ts';
import { hashPin } from '#main/vault/pin.ts';
import { dateOf } from '#shared/domain/calendar.ts';
import { knownServices } from '#shared/domain/day/services.ts';
import type { DaySetup, Staff } from '#shared/domain/day/setup.ts';
import { knownSpecialties } from '#shared/domain/day/specialties.ts';
import { beginningOf } from '#shared/domain/day/template.ts';
import type { CreateDay, PrepareDay } from '#shared/host-api.ts';
import type { DayFile } from './day-folder.ts';
import { type OpenDay, openDay, type Parts } from './open-day.ts';
import { expiryOf, type PracticeDay, type PracticeDays, servicesOf, specialtiesOf } from './practice-days.ts';
import { HostProblem } from './problem.ts';

/** A command of the program itself, by which the day begins. */
interface Beginning {
  type: string;
  subject: string;
  data: object;
}

/**
 * Opens a practice day with today's date, or begins to prepare a real one. Throws `not-found`, and `NotSaved` when the disk
 * will not take it.
 */
export async function createDay(
  parts: Parts,
  practiceDays: PracticeDays,
  request: CreateDay,
): Promise<OpenDay> {
  const id = uuidv7();
  if ('prepare' in request) {
    const setup = await begun(request.prepare, practiceDays, id);
    return begin(parts, request, setup, [{ type: 'day.prepare', subject: 'day', data: { setup } }]);
  }
  const practice = await practiceDays.read(request.practiceDay);
  if (!practice) throw new HostProblem('not-found');
  const setup = await practised(practice, practiceDays, id, dateOf(parts.now().toISOString()));
  const lots = practice.lots.map((lot): Beginning => {
    const { expiresInDays: _, ...receipt } = lot;
    const data = { ...receipt, expiry: expiryOf(lot, setup.date) };
    return { type: 'lot.receive', subject: `lot/${uuidv7()}`, data };
  });
  const opening: Beginning = { type: 'day.open', subject: 'day', data: { setup } };
  return begin(parts, request, setup, [opening, ...lots], practice.id);
}

async function begin(
  parts: Parts,
  { passphrase, station }: CreateDay,
  setup: DaySetup,
  beginnings: readonly Beginning[],
  practiceDay?: string,
): Promise<OpenDay> {
  const { id, date, site, practice } = setup;
  const createdAt = parts.now().toISOString();
  const key = createDayKey();
  const file: DayFile = {
    format: 'tram-kham-day',
    version: 1,
    id,
    date,
    name: site.name,
    practice,
    ...(practiceDay === undefined ? {} : { practiceDay }),
    station,
    createdAt,
    slot: await wrapDayKey(key, passphrase, { dayId: id }),
  };
  const path = parts.folders.journalOf(id);
  const journal = await createJournal({ files: parts.files, path, key, dayId: id, createdAt });
  await journal.close();
  const day = await openDay(parts, file, key);
  try {
    for (const each of beginnings) await record(day, each);
    await parts.folders.write(file);
  } catch (error) {
    await day.close();
    // Without `day.json` nobody finds it again; the space it takes is given back.
    await parts.files.remove(path);
    throw error;
  }
  return day;
}

async function record(day: OpenDay, beginning: Beginning): Promise<void> {
  const outcome = await day.clinic.executeAsHost({ id: uuidv7(), ...beginning });
  if (!outcome.ok) throw new HostProblem(outcome.refusal.code, outcome.refusal.params);
}

async function begun(prepare: PrepareDay, practiceDays: PracticeDays, id: string): Promise<DaySetup> {
  const { name, date, coordinator, template } = prepare;
  const first: Staff = {
    id: uuidv7(),
    name: coordinator.name,
    roles: ['coordinator'],
    pinHash: await hashPin(coordinator.pin),
    oneTimePin: false,
  };
  const triage = await practiceDays.triage();
  return beginningOf(
    {
      id,
      date,
      name,
      coordinator: first,
      triage,
      specialties: [...knownSpecialties],
      services: [...knownServices],
      examForms: await practiceDays.examForms(),
    },
    template,
  );
}

async function practised(
  practice: PracticeDay,
  practiceDays: PracticeDays,
  id: string,
  date: string,
): Promise<DaySetup> {
  const { lots: _lots, order: _order, formulary: listId, medicines, staff, ...rest } = practice;
  const formulary = await practiceDays.formulary(listId);
  return {
    ...rest,
    id,
    date,
    specialties: specialtiesOf(practice),
    services: servicesOf(practice),
    examForms: await practiceDays.examForms(),
    staff: await Promise.all(
      staff.map(async ({ pin, ...member }) => ({ ...member, pinHash: await hashPin(pin, 'public') })),
    ),
    formulary: [...formulary.medicines, ...medicines],
    formularyReviewed: formulary.reviewedByPharmacist,
    triage: await practiceDays.triage(),
  };
}
