/** A prescription as it is written: the domain's schema with room for what is not filled in yet. */
import { z } from 'zod';
import type { Actor } from '#shared/domain/event.ts';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { isPossiblePart } from '#shared/domain/prescription/complete-lines.ts';
import {
  dayTimes,
  type IssuedPrescription,
  type PrescriptionDraft,
  type PrescriptionLine,
} from '#shared/domain/prescription/issued.ts';
import { prescriptionFormSchema } from '#shared/domain/prescription/prescription.ts';
import { unitsPerDose } from '#shared/domain/prescription/quantity.ts';

const lineShape = prescriptionFormSchema.shape.lines.element.shape;

/** A number that may be missing while it is typed. */
const needed = (schema: z.ZodNumber) =>
  z.custom<number | undefined>().transform((value, context) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: value === undefined ? 'required' : 'number' });
    return z.NEVER;
  });

const lineSchema = z.object({
  ...lineShape,
  dose: z.string().trim().min(1, 'required').max(60, 'too-long'),
  quantity: needed(lineShape.quantity),
  timesPerDay: needed(lineShape.timesPerDay),
  days: needed(lineShape.days),
});

/** Reasons are empty while nobody has written one. */
const overridesSchema = z.array(z.object({ key: z.string(), reason: z.string().max(500) }));

const writingSchema = prescriptionFormSchema
  .omit({ replaces: true, drafts: true })
  .extend({ lines: z.array(lineSchema).min(1).max(30), overrides: overridesSchema });
export type Writing = z.input<typeof writingSchema>;
export type Written = z.output<typeof writingSchema>;
export type WritingLine = Writing['lines'][number];
export type Override = Writing['overrides'][number];

/** What is added to the visit's prescription: without lines what was added before is taken back. */
export const sharedSchema = writingSchema
  .pick({ advice: true })
  .extend({ lines: z.array(lineSchema).max(30), overrides: overridesSchema });

/** Whether a dose is a part of a tablet that cannot be broken so. */
export function isImpossiblePart(dose: string, medicine: Medicine): boolean {
  const units = unitsPerDose(dose, medicine.unit.vi);
  return units !== undefined && !isPossiblePart(units, medicine);
}

/** Under 72 months weight and guardian are asked for before anything is sent. */
export function writingSchemaFor(smallChild: boolean, formulary: ReadonlyMap<string, Medicine>) {
  return writingSchema.superRefine((writing, context) => {
    const wrong = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    for (const [index, { medicine: id, dose }] of writing.lines.entries()) {
      const medicine = formulary.get(id);
      if (medicine && isImpossiblePart(dose, medicine)) wrong('not-divisible', 'lines', index, 'dose');
    }
    if (!smallChild) return;
    if (writing.weightKg === undefined) wrong('required', 'weightKg');
    if (!writing.guardian) wrong('required', 'guardian');
  });
}

const number = z.number().optional().catch(undefined);
const text = z.string().catch('');

/** What is kept: the lines, and where they come from. */
export const keptSchema = z.object({
  /** Code of the prescription it was begun from. */
  startedFrom: z.string().optional(),
  /** Ids of the doctors' added lines that are in here, or left out on purpose. */
  seen: z.array(z.string()).catch([]),
  lines: z.array(
    z.object({
      medicine: z.string(),
      quantity: number,
      dose: text,
      timesPerDay: number,
      times: z.array(z.enum(dayTimes)).optional().catch(undefined),
      days: number,
      when: text,
    }),
  ),
  advice: text,
  weightKg: number,
  /** When the weight was measured that was known then, an ISO instant: one that was measured since counts more. */
  weighedAt: z.string().optional().catch(undefined),
  guardian: z.string().optional().catch(undefined),
  overrides: overridesSchema.catch([]),
});
export type Kept = z.infer<typeof keptSchema>;

/** A line of which only the medicine is known. */
export const unfilled = (medicine: string): WritingLine => ({
  medicine,
  quantity: undefined,
  dose: '',
  timesPerDay: undefined,
  times: [],
  days: undefined,
  when: '',
});

/** Lines that somebody prescribed or added. */
type Lines = Pick<PrescriptionDraft, 'lines'> | Pick<IssuedPrescription, 'lines'>;

/** A line as it would be written again. */
const rewritten = (line: Lines['lines'][number]): WritingLine => {
  const { medicine, quantity, dose, timesPerDay, times = [], days, when } = line;
  return { medicine, quantity, dose, timesPerDay, times, days, when };
};

/** The lines with those of somebody else that are not among them yet. */
export function withLinesOf(lines: readonly WritingLine[], { lines: others }: Lines): WritingLine[] {
  const more = others.filter((line) => !lines.some((each) => each.medicine === line.medicine));
  return [...lines, ...more.map(rewritten)];
}

/**
 * Where writing starts: from what was kept, else from the prescription that will be replaced, with the lines that doctors
 * have added and that were not seen yet.
 */
export function startLines(
  kept: Pick<Kept, 'lines' | 'startedFrom' | 'seen'> | undefined,
  current: IssuedPrescription | undefined,
  drafts: readonly PrescriptionDraft[],
): WritingLine[] {
  let lines: WritingLine[] = (kept?.lines ?? []).map((line) => ({ ...unfilled(line.medicine), ...line }));
  // Somebody issued another one since: their lines must not be lost by replacing it.
  if (current && kept?.startedFrom !== current.code) lines = withLinesOf(lines, current);
  for (const draft of drafts) if (!kept?.seen.includes(draft.id)) lines = withLinesOf(lines, draft);
  return lines;
}

/** The weight writing starts with, in kilograms: what was kept, unless it was measured since; else `known`. */
export function startWeight(
  kept: Pick<Kept, 'weightKg' | 'weighedAt'> | undefined,
  measured: { kg: number; at: string } | undefined,
  known: number | undefined,
): number | undefined {
  if (measured && measured.at > (kept?.weighedAt ?? '')) return measured.kg;
  return kept?.weightKg ?? known;
}

/** The reasons that an issued prescription went out with. */
export const reasonsOf = (issued: IssuedPrescription | undefined): Override[] =>
  (issued?.checked?.concerns ?? []).flatMap(({ finding: { key }, reason }) =>
    reason === undefined ? [] : [{ key, reason }],
  );

/** Reasons that are written, each once; those of before give way to the later ones. */
export function withReason(overrides: readonly Override[], key: string, reason: string): Override[] {
  return [...overrides.filter((each) => each.key !== key), { key, reason }];
}

/** Texts one after the other, each once. */
export function joined(texts: readonly string[]): string {
  const all = texts.map((each) => each.trim()).filter(Boolean);
  return all.filter((each, index) => !all.slice(0, index).some((before) => before.includes(each))).join(' ');
}

type Told = Pick<PrescriptionLine, 'dose' | 'timesPerDay' | 'days' | 'when' | 'quantity'>;

const isSameLine = (one: Told, other: Told) =>
  one.dose === other.dose &&
  one.timesPerDay === other.timesPerDay &&
  one.days === other.days &&
  one.when === other.when &&
  one.quantity === other.quantity;

/** Doctors one of whose added lines was changed or left out: that counts once the prescription is issued, not before. */
export function changedOf(
  drafts: readonly PrescriptionDraft[],
  written: readonly PrescriptionLine[],
  me: string,
): Actor[] {
  return drafts.flatMap(({ by, lines }) => {
    const isKept = (line: PrescriptionLine) =>
      written.some((each) => each.medicine === line.medicine && isSameLine(each, line));
    return by.id === me || lines.every(isKept) ? [] : [by];
  });
}

/** Which doctor has a line of this medicine added and not issued yet, besides the one who asks. */
export function addedBy(
  drafts: readonly PrescriptionDraft[],
  medicine: string,
  me: string | undefined,
): Actor | undefined {
  return drafts.find(({ by, lines }) => by.id !== me && lines.some((line) => line.medicine === medicine))?.by;
}
