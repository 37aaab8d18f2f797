/** A prescription as it is written: the domain's schema with room for what is not filled in yet. */
import { z } from 'zod';
import { type IssuedPrescription, prescriptionFormSchema } from '#shared/domain/prescription/prescription.ts';

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

const writingSchema = prescriptionFormSchema.extend({ lines: z.array(lineSchema).min(1).max(30) });
export type Writing = z.input<typeof writingSchema>;
export type WritingLine = Writing['lines'][number];

/** Under 72 months weight and guardian are asked for before anything is sent. */
export function writingSchemaFor(smallChild: boolean) {
  return writingSchema.superRefine((writing, context) => {
    if (!smallChild) return;
    if (writing.weightKg === undefined)
      context.addIssue({ code: 'custom', message: 'required', path: ['weightKg'] });
    if (!writing.guardian) context.addIssue({ code: 'custom', message: 'required', path: ['guardian'] });
  });
}

const number = z.number().optional().catch(undefined);
const text = z.string().catch('');

/** What is kept: the lines, and the code of the prescription they started from. */
export const prescriptionDraftSchema = z.object({
  startedFrom: z.string().optional(),
  lines: z.array(
    z.object({
      medicine: z.string(),
      quantity: number,
      dose: text,
      timesPerDay: number,
      days: number,
      when: text,
    }),
  ),
  advice: text,
  weightKg: number,
  guardian: z.string().optional().catch(undefined),
});
export type PrescriptionDraft = z.infer<typeof prescriptionDraftSchema>;

/** A line of which only the medicine is known. */
export const unfilled = (medicine: string): WritingLine => ({
  medicine,
  quantity: undefined,
  dose: '',
  timesPerDay: undefined,
  days: undefined,
  when: '',
});

/** A line of an issued prescription as it would be written again. */
function rewritten({
  medicine,
  quantity,
  dose,
  timesPerDay,
  days,
  when,
}: IssuedPrescription['lines'][number]): WritingLine {
  return { medicine, quantity, dose, timesPerDay, days, when };
}

/** The lines with those of a prescription that are not among them yet. */
export function withLinesOf(lines: readonly WritingLine[], issued: IssuedPrescription): WritingLine[] {
  const more = issued.lines.filter((line) => !lines.some((each) => each.medicine === line.medicine));
  return [...lines, ...more.map(rewritten)];
}

/** Where writing starts: from what was kept, else from the prescription that will be replaced. */
export function startLines(
  kept: Pick<PrescriptionDraft, 'lines' | 'startedFrom'> | undefined,
  current: IssuedPrescription | undefined,
): WritingLine[] {
  const lines = (kept?.lines ?? []).map((line) => ({ ...unfilled(line.medicine), ...line }));
  // Somebody issued another one since: their lines must not be lost by replacing it.
  return current && kept?.startedFrom !== current.code ? withLinesOf(lines, current) : lines;
}
