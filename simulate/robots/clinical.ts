/** What doctors have beside them: the day's forms and tests, what is known of medicines, and advice in plain words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { appRoot } from '#main/app-root.ts';
import { loadMedicineFacts } from '#main/host/medicine-facts.ts';
import { examFormsOf } from '#renderer/mirror/queries.ts';
import type { Service } from '#shared/domain/day/setup.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import type { MedicineFacts } from '#shared/domain/medicine-facts/facts.ts';
import type { Station } from '../station.ts';

const snippetSchema = z.object({
  icd10: z.array(z.string()),
  specialty: z.string().optional(),
  text: z.object({ vi: z.string() }),
});

export interface Clinical {
  forms: ExamForm[];
  services: readonly Service[];
  facts: MedicineFacts;
  /** What may be told to somebody with an illness, by the beginnings of its codes. */
  snippets: z.infer<typeof snippetSchema>[];
}

export async function readClinical({ db }: Station): Promise<Clinical> {
  const resources = join(appRoot(), 'resources');
  const { facts } = await loadMedicineFacts(resources);
  const text = readFileSync(join(resources, 'advice', 'snippets.json'), 'utf8');
  const { snippets } = z.object({ snippets: z.array(snippetSchema) }).parse(JSON.parse(text));
  const day = await db.day.toCollection().first();
  return { forms: await examFormsOf(db), services: day?.services ?? [], facts, snippets };
}
