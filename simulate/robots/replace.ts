/** A doctor to whom the pharmacy sent somebody back: what is not to be had is replaced by something like it that is. */
import { lotsOf, wholeVisit } from '#renderer/mirror/queries.ts';
import { accountOf } from '#shared/domain/dispensing/dispensing.ts';
import { usableUnits } from '#shared/domain/lot/usable.ts';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { dosingOf } from '#shared/domain/prescription/dosing-of.ts';
import { regimensFor } from '#shared/domain/prescription/regimens.ts';
import { ageRangeOn } from '#shared/domain/triage/age-range.ts';
import { weightToday } from '#shared/domain/visit/known-today.ts';
import type { SentBack } from '../crowd.ts';
import { type Checking, type Lines, minded } from './careful.ts';
import type { DoctorRoom } from './doctor.ts';
import { byRegimen, issue, withEarlier } from './prescribe.ts';

/** Letters of an ATC code that name a chemical subgroup; that robots replace within one is no advice to anybody. */
const subgroup = 5;

/** Issues the prescription anew where something is found; otherwise the rest stays owed. */
export async function replaceMissing(desk: DoctorRoom, { visitId, medicines }: SentBack): Promise<void> {
  const { db } = desk.station;
  const visit = await wholeVisit(db, visitId);
  const patient = visit && (await db.patients.get(visit.patientId));
  const day = await db.day.toCollection().first();
  const before = visit?.prescriptions.at(-1);
  if (!visit || !patient || !day || !before || visit.closed) return;
  const { weightKg, guardian, advice } = before;
  const checking: Checking = {
    visit,
    patient,
    lots: await lotsOf(db),
    formulary: day.formulary,
    ...(weightKg === undefined ? {} : { weightKg }),
  };
  const gone = before.lines.filter(
    (line) => medicines.includes(line.medicine) && accountOf(visit, before, line).given === 0,
  );
  const others = gone.flatMap((line) => insteadOf(desk, checking, line) ?? []);
  const earlier = withEarlier(visit, { lines: others, overrides: [] });
  const kept = earlier.lines.filter((line) => !gone.some(({ medicine }) => medicine === line.medicine));
  const all = minded(desk, checking, { ...earlier, lines: kept });
  if (!others.some(({ medicine }) => all.lines.some((line) => line.medicine === medicine))) return;
  await issue(desk, visitId, {
    ...all,
    advice,
    drafts: visit.drafts.map(({ id }) => id),
    ...(weightKg === undefined ? {} : { weightKg }),
    ...(guardian === undefined ? {} : { guardian }),
  });
}

/** A usual dose of another medicine of the same subgroup and route, of which there is enough. */
function insteadOf(
  { station, clinical }: DoctorRoom,
  { visit, patient, lots, formulary, weightKg }: Checking,
  { medicine, days }: Lines[number],
): Lines[number] | undefined {
  const prescribed = formulary.find(({ id }) => id === medicine);
  const person = {
    age: ageRangeOn(patient.person.birth, station.today),
    weightKg: weightKg ?? weightToday(visit),
  };
  const isLike = (other: Medicine) =>
    other.id !== medicine &&
    other.atc.slice(0, subgroup) === prescribed?.atc.slice(0, subgroup) &&
    other.route.vi === prescribed.route.vi;
  for (const other of formulary.filter(isLike)) {
    const [regimen] = regimensFor(other, dosingOf(other, clinical.facts), person).regimens;
    const line = regimen && byRegimen(other, regimen, days);
    const own = lots.filter((lot) => lot.medicine === other.id);
    if (line && usableUnits(own, station.today) >= line.quantity) return line;
  }
  return undefined;
}
