/** Invented names, addresses and illnesses of a practice day, from `resources/practice`. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { WrongUse } from './arguments.ts';

const namesSchema = z.object({ middle: z.array(z.string()).min(1), given: z.array(z.string()).min(1) });

const caseSchema = z.object({
  /** Youngest and oldest age in years, both included. */
  ages: z.tuple([z.number(), z.number()]),
  complaint: z.string(),
  findings: z.string(),
  icd10: z.array(z.string()).min(1),
  medicines: z.array(
    z.object({
      id: z.string(),
      dose: z.string(),
      timesPerDay: z.number(),
      days: z.number(),
      quantity: z.number(),
      when: z.string(),
    }),
  ),
  nominate: z.string().optional(),
});
export type Case = z.infer<typeof caseSchema>;

const materialSchema = z.object({
  ethnicGroups: z
    .array(
      z.object({
        code: z.string(),
        share: z.number(),
        interpreterShare: z.number(),
        families: z.array(z.string()).min(1),
        male: namesSchema,
        female: namesSchema,
      }),
    )
    .min(1),
  addresses: z.object({
    hamlets: z.array(z.string()).min(1),
    current: z.array(z.string()).min(1),
    former: z.array(z.string()).min(1),
  }),
  /** Cases of each specialty. */
  complaints: z.record(z.string(), z.array(caseSchema).min(1)),
});
export type Material = z.infer<typeof materialSchema> & {
  /** ICD-10 code → what the paper says. */
  diagnoses: Map<string, string>;
};

const planSchema = z.object({
  specialties: z.array(z.string()).min(1),
  hours: z.object({ open: z.string(), close: z.string() }),
});
/** What must be known of a practice day before anybody comes. */
export type Plan = z.infer<typeof planSchema>;

const icdSchema = z.object({ codes: z.array(z.object({ code: z.string(), vi: z.string() })) });

/** Reads the plan of a practice day; throws `WrongUse` when there is none of that name. */
export function readPlan(day: string): Plan {
  const file = new URL(`../resources/practice/${day}.json`, import.meta.url);
  if (!existsSync(file)) throw new WrongUse(`Không có ngày tập "${day}" / There is no practice day "${day}"`);
  return planSchema.parse(readJson(file));
}

export function readMaterial(): Material {
  const { codes } = icdSchema.parse(readJson(new URL('../resources/icd10/common.json', import.meta.url)));
  return {
    ...materialSchema.parse(readJson(new URL('../resources/practice/names.json', import.meta.url))),
    diagnoses: new Map(codes.map(({ code, vi }) => [code, vi])),
  };
}

const readJson = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));
