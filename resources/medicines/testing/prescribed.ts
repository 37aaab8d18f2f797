/** Prescriptions from the starter formulary, checked with the tables of this folder. */
import { join } from 'node:path';
import { readMedicineTables } from '#main/host/medicine-facts.ts';
import { type Medicine, medicineSchema } from '#shared/domain/medicine/medicine.ts';
import { createMedicineFacts } from '#shared/domain/medicine-facts/facts.ts';
import type { LineToCheck, PersonToCheck } from '#shared/domain/prescription/checks/check-input.ts';
import { checkPrescription } from '#shared/domain/prescription/checks/check-prescription.ts';
import type {
  Check,
  CheckFinding,
  CheckKind,
  CheckReport,
} from '#shared/domain/prescription/checks/check-report.ts';
import starter from '../../formulary/starter.json' with { type: 'json' };

export const tables = await readMedicineTables(join(import.meta.dirname, '..', '..'));
export const facts = createMedicineFacts(tables);
export const formulary: readonly Medicine[] = starter.medicines.map((each) => medicineSchema.parse(each));

const tablet = {
  strength: '500 mg',
  form: { vi: 'viên nén', en: 'tablet' },
  unit: { vi: 'viên', en: 'tablet' },
  route: { vi: 'uống', en: 'oral' },
  toxic: false,
};

/** Not in the starter formulary: as a hospital's own list may write them. */
const others: readonly Medicine[] = [
  {
    ...tablet,
    id: 'own-augmentin',
    inn: ['Amoxicilin (dưới dạng Amoxicilin trihydrat)', 'Acid clavulanic'],
    brand: 'Augmentin',
    strength: '875 mg + 125 mg',
    atc: '',
  },
  {
    ...tablet,
    id: 'own-paracetamol-ibuprofen',
    inn: ['Paracetamol', 'Ibuprofen'],
    strength: '325 mg + 200 mg',
    atc: '',
  },
  {
    ...tablet,
    id: 'own-metformin-glibenclamide',
    inn: ['Metformin hydroclorid', 'Glibenclamid'],
    strength: '500 mg + 2,5 mg',
    atc: 'A10BD02',
  },
  {
    ...tablet,
    id: 'own-amlodipine-valsartan',
    inn: ['Amlodipin', 'Valsartan'],
    strength: '5 mg + 320 mg',
    atc: 'C09DB01',
  },
  { ...tablet, id: 'own-potassium', inn: ['Kali clorid'], strength: '600 mg', atc: 'A12BA01' },
  {
    ...tablet,
    id: 'own-ors',
    inn: ['Natri clorid', 'Kali clorid', 'Natri citrat', 'Glucose khan'],
    strength: '4,1 g',
    atc: '',
  },
  { ...tablet, id: 'own-metformin', inn: ['Metformin hydroclorid'], atc: 'A10BA02' },
  { ...tablet, id: 'own-code-only', inn: ['Hoạt chất lạ'], atc: 'N02BE01' },
  { ...tablet, id: 'own-nsaid', inn: ['Chất chống viêm lạ'], atc: 'M01AE99' },
  { ...tablet, id: 'own-unknown', inn: ['Cao lá thường xuân'], brand: 'Prospan', atc: 'R05CA12' },
];

function medicine(id: string): Medicine {
  const found = [...formulary, ...others].find((each) => each.id === id);
  if (!found) throw new Error(`No medicine ${id}`);
  return found;
}

/** `id | dose | times a day | days`, as a doctor writes it; what is left out is a tablet a day for five days. */
export function line(written: string, more: Partial<LineToCheck> = {}): LineToCheck {
  const [id = '', dose, times, days] = written.split('|').map((part) => part.trim());
  const of = medicine(id);
  return {
    medicine: of,
    dose: dose ?? `1 ${of.unit.vi}`,
    timesPerDay: times === undefined ? 1 : Number(times) || undefined,
    days: days === undefined ? 5 : Number(days) || undefined,
    quantity: 10,
    onHand: 1000,
    ...more,
  };
}

export const years = (least: number, most = least) => ({ leastMonths: least * 12, mostMonths: most * 12 });
export const months = (least: number, most = least) => ({ leastMonths: least, mostMonths: most });

/** A man of forty of whom everything was asked, and there was nothing. */
const man: PersonToCheck = {
  age: years(40),
  sex: 'male',
  weightKg: 60,
  pregnant: undefined,
  health: { allergies: [], conditions: [], askedAt: '2026-11-23T01:00:00.000Z' },
  diagnoses: [],
  ownMedicines: 'Không',
};

export type Someone = Partial<Omit<PersonToCheck, 'health'>> & {
  allergies?: readonly string[];
  conditions?: readonly string[];
  nobodyAsked?: true;
};

/** Conditions are words, or a code with a colon behind: `E11: Đái tháo đường`. */
export function person({ allergies = [], conditions = [], nobodyAsked, ...more }: Someone): PersonToCheck {
  return {
    ...man,
    ...more,
    health: {
      ...(nobodyAsked ? {} : { askedAt: '2026-11-23T01:00:00.000Z' }),
      allergies: allergies.map((substance) => ({ substance })),
      conditions: conditions.map((told) => {
        const [, code, text] = /^([A-Z]\d\d(?:\.\d)?): (.*)$/.exec(told) ?? [];
        return code && text ? { code, text } : { text: told };
      }),
    },
  };
}

export const checked = (lines: readonly LineToCheck[], who: Someone = {}): CheckReport =>
  checkPrescription({ lines, person: person(who), maximumDays: 30 }, facts);

export function checkOf(report: CheckReport, kind: CheckKind, at = 0): Check {
  const found = report.lines[at]?.checks.find((each) => each.kind === kind);
  if (!found) throw new Error(`No check ${kind} of line ${at}`);
  return found;
}

/** `severe moderate`, `ok`, `? weight-unknown`, `not in table`; of both: `severe ? weight-unknown`. */
export function outcome({ findings, state, why }: Check): string {
  const said: string[] = findings.map(({ severity }) => severity);
  if (state === 'cannot-check') said.push(`? ${why}`);
  if (state === 'not-in-table') said.push('not in table');
  return said.length === 0 ? 'ok' : said.join(' ');
}

/** Titles of every source of the findings. */
export const sourcesIn = (findings: readonly CheckFinding[]): string[] =>
  findings.flatMap(({ sources }) => sources);
