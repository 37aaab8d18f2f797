/** Practice days of the resources folder: a whole day without its date. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { knownServices } from '#shared/domain/day/services.ts';
import { daySetupSchema, personOfStaffSchema } from '#shared/domain/day/setup.ts';
import { knownSpecialties } from '#shared/domain/day/specialties.ts';
import { type ExamForm, examFormSchema } from '#shared/domain/exam-form/exam-form.ts';
import { lotReceiptSchema } from '#shared/domain/lot/lot.ts';
import { medicineSchema } from '#shared/domain/medicine/medicine.ts';
import { type TriageSetup, triageSetupSchema } from '#shared/domain/triage/triage-setup.ts';

const practiceDaySchema = daySetupSchema
  .omit({
    date: true,
    formulary: true,
    formularyReviewed: true,
    staff: true,
    specialties: true,
    triage: true,
    services: true,
    examForms: true,
  })
  .extend({
    practice: z.literal(true),
    /** Its place in the list: that of the programme. */
    order: z.number().int(),
    specialties: z.array(z.string()),
    staff: z.array(personOfStaffSchema.extend({ pin: z.string() })),
    formulary: z.string(),
    /** What came besides the medicines of the formulary: another brand of one of them. */
    medicines: z.array(medicineSchema),
    lots: z.array(
      lotReceiptSchema.omit({ expiry: true }).extend({
        /** Counted from the day it is opened, so that it can be practised in any year; negative is already expired. */
        expiresInDays: z.number().int(),
      }),
    ),
  });
export type PracticeDay = z.infer<typeof practiceDaySchema>;

const formularySchema = z.object({ reviewedByPharmacist: z.boolean(), medicines: z.array(medicineSchema) });

const { complaints, redFlags, normalRanges } = triageSetupSchema.shape;
const triageFiles = {
  complaints: z.object({ reviewed: z.boolean(), complaints }),
  'red-flags': z.object({ reviewed: z.boolean(), rules: redFlags }),
  'normal-ranges': z.object({ reviewed: z.boolean(), ranges: normalRanges }),
};

export interface PracticeDays {
  list(): Promise<{ id: string; name: string }[]>;
  /** Nothing when there is no such practice day. */
  read(id: string): Promise<PracticeDay | undefined>;
  formulary(id: string): Promise<z.infer<typeof formularySchema>>;
  /** The starter lists of triage, reviewed when each of them is. */
  triage(): Promise<TriageSetup>;
  /** The forms that findings are written down in. */
  examForms(): Promise<ExamForm[]>;
}

/** `folder` holds `practice/`, `formulary/`, `triage/` and `exam-forms/`. */
export function createPracticeDays(folder: string): PracticeDays {
  const practice = join(folder, 'practice');
  const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

  async function all(): Promise<PracticeDay[]> {
    const names = (await readdir(practice)).filter((name) => name.endsWith('.json'));
    const days: PracticeDay[] = [];
    for (const name of names) {
      const parsed = practiceDaySchema.safeParse(await readJson(join(practice, name)));
      if (parsed.success) days.push(parsed.data);
    }
    return days.toSorted((a, b) => a.order - b.order);
  }

  async function triage(): Promise<TriageSetup> {
    const read = (name: keyof typeof triageFiles) => readJson(join(folder, 'triage', `${name}.json`));
    const complaints = triageFiles.complaints.parse(await read('complaints'));
    const flags = triageFiles['red-flags'].parse(await read('red-flags'));
    const normal = triageFiles['normal-ranges'].parse(await read('normal-ranges'));
    return {
      reviewed: [complaints, flags, normal].every((list) => list.reviewed),
      complaints: complaints.complaints,
      redFlags: flags.rules,
      normalRanges: normal.ranges,
    };
  }

  async function examForms(): Promise<ExamForm[]> {
    const names = await readdir(join(folder, 'exam-forms'));
    return Promise.all(
      names
        .filter((name) => name.endsWith('.json'))
        .toSorted()
        .map(async (name) => examFormSchema.parse(await readJson(join(folder, 'exam-forms', name)))),
    );
  }

  return {
    triage,
    examForms,
    list: async () => (await all()).map(({ id, site }) => ({ id, name: site.name })),
    read: async (id) => (await all()).find((each) => each.id === id),
    formulary: async (id) => formularySchema.parse(await readJson(join(folder, 'formulary', `${id}.json`))),
  };
}

/** The services that can be done on a practice day: those whose place it has. */
export const servicesOf = ({ specialties }: Pick<PracticeDay, 'specialties'>) =>
  knownServices.filter(({ place }) => place === undefined || specialties.includes(place));

/** Names of the specialties of a practice day. Throws when one is not known: that is a mistake in the file. */
export function specialtiesOf(day: PracticeDay) {
  return day.specialties.map((id) => {
    const known = knownSpecialties.find((each) => each.id === id);
    if (!known) throw new Error(`Unknown specialty ${id}`);
    return known;
  });
}

/** The last day a lot may be handed out, `yyyy-MM-dd`. */
export function expiryOf(lot: PracticeDay['lots'][number], today: string): string {
  return new Date(Date.parse(today) + lot.expiresInDays * 86_400_000).toISOString().slice(0, 10);
}
