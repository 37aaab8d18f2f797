/**
 * Vital signs as they are measured at triage and by the doctors. One table says of each its unit, its decimals, and two
 * ranges: outside of `possible` a value is refused, outside of `plausible` whoever typed it is asked once.
 * Both ranges only catch slips of the hand; what is healthy stands in `normal-ranges.ts`.
 */
import { z } from 'zod';

interface VitalSign {
  unit: string;
  decimals: 0 | 1 | 2;
  /** Smallest and largest value that is taken. */
  possible: readonly [number, number];
  /** Smallest and largest value that is not asked about. */
  plausible: readonly [number, number];
}

const systolic: VitalSign = { unit: 'mmHg', decimals: 0, possible: [40, 300], plausible: [70, 230] };
const diastolic: VitalSign = { unit: 'mmHg', decimals: 0, possible: [20, 200], plausible: [40, 130] };

export const vitalSigns = {
  leftSystolicMmHg: systolic,
  leftDiastolicMmHg: diastolic,
  rightSystolicMmHg: systolic,
  rightDiastolicMmHg: diastolic,
  /** Nobody said which arm. */
  systolicMmHg: systolic,
  diastolicMmHg: diastolic,
  pulsePerMinute: { unit: '/min', decimals: 0, possible: [20, 300], plausible: [40, 180] },
  temperatureC: { unit: '°C', decimals: 1, possible: [30, 45], plausible: [35, 41] },
  oxygenSaturationPercent: { unit: '%', decimals: 0, possible: [40, 100], plausible: [80, 100] },
  breathsPerMinute: { unit: '/min', decimals: 0, possible: [4, 120], plausible: [8, 70] },
  weightKg: { unit: 'kg', decimals: 2, possible: [0.5, 400], plausible: [2, 130] },
  heightCm: { unit: 'cm', decimals: 1, possible: [25, 250], plausible: [45, 195] },
  glucoseMmolPerL: { unit: 'mmol/L', decimals: 1, possible: [0.5, 60], plausible: [2.5, 30] },
  painScore: { unit: '/10', decimals: 0, possible: [0, 10], plausible: [0, 10] },
} as const satisfies Record<string, VitalSign>;

export type VitalId = keyof typeof vitalSigns;

function isVitalId(text: string): text is VitalId {
  return Object.hasOwn(vitalSigns, text);
}

export const vitalIds: readonly VitalId[] = Object.keys(vitalSigns).filter(isVitalId);

/** Upper and lower pressure of one arm. */
export const pressurePairs = [
  ['leftSystolicMmHg', 'leftDiastolicMmHg'],
  ['rightSystolicMmHg', 'rightDiastolicMmHg'],
  ['systolicMmHg', 'diastolicMmHg'],
] as const satisfies readonly (readonly [VitalId, VitalId])[];

/** Whether a value is more than a slip of the hand can explain; of the ranges of `vitalSigns`. */
export function isImpossible(id: VitalId, value: number): boolean {
  const { possible, decimals } = vitalSigns[id];
  return value < possible[0] || value > possible[1] || Number(value.toFixed(decimals)) !== value;
}

/** Whether somebody should be asked once if they really mean it. */
export function isUnusual(id: VitalId, value: number): boolean {
  const [least, most] = vitalSigns[id].plausible;
  return value < least || value > most;
}

/**
 * Any vital signs, or none. Refused: `impossible-value` outside of the possible range or with more decimals than are
 * measured, `diastolic-not-below-systolic`.
 */
export const vitalsSchema = z
  .partialRecord(z.enum(vitalIds), z.number().optional())
  .superRefine((vitals, context) => {
    for (const id of vitalIds) {
      const value = vitals[id];
      if (value !== undefined && isImpossible(id, value))
        context.addIssue({ code: 'custom', message: 'impossible-value', path: [id] });
    }
    for (const [upper, lower] of pressurePairs) {
      const { [upper]: systolicMmHg, [lower]: diastolicMmHg } = vitals;
      if (systolicMmHg !== undefined && diastolicMmHg !== undefined && diastolicMmHg >= systolicMmHg)
        context.addIssue({ code: 'custom', message: 'diastolic-not-below-systolic', path: [lower] });
    }
  });
export type Vitals = z.infer<typeof vitalsSchema>;

/** What is read from vital signs: one pressure instead of one for each arm. */
export const readings = [
  'systolicMmHg',
  'diastolicMmHg',
  'pulsePerMinute',
  'temperatureC',
  'oxygenSaturationPercent',
  'breathsPerMinute',
  'weightKg',
  'heightCm',
  'glucoseMmolPerL',
  'painScore',
] as const satisfies readonly VitalId[];
export type Reading = (typeof readings)[number];

/** The highest systolic pressure that was measured, in mmHg. */
export function systolicOf(vitals: Vitals): number | undefined {
  return highest(pressurePairs.map(([upper]) => vitals[upper]));
}

/** The highest diastolic pressure that was measured, in mmHg. */
export function diastolicOf(vitals: Vitals): number | undefined {
  return highest(pressurePairs.map(([, lower]) => vitals[lower]));
}

function highest(values: readonly (number | undefined)[]): number | undefined {
  const measured = values.filter((value) => value !== undefined);
  return measured.length > 0 ? Math.max(...measured) : undefined;
}

/** One reading; of the pressures the highest, because the arm with the higher one counts. */
export function readingOf(vitals: Vitals, reading: Reading): number | undefined {
  if (reading === 'systolicMmHg') return systolicOf(vitals);
  if (reading === 'diastolicMmHg') return diastolicOf(vitals);
  return vitals[reading];
}

/** Body mass index in kg/m², to one decimal; nothing without weight and height. */
export function bmiOf({ weightKg, heightCm }: Vitals): number | undefined {
  if (weightKg === undefined || heightCm === undefined) return undefined;
  return Math.round((weightKg / (heightCm / 100) ** 2) * 10) / 10;
}
