/** Invented names and illnesses, and who comes on a practice day, from `resources/practice`. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import placeList from '#resources/places/communes.json' with { type: 'json' };
import type { Commune } from '#shared/domain/places/commune.ts';
import { indexPlaces } from '#shared/domain/places/place-index.ts';
import { placeOfText } from '#shared/domain/places/place-of-text.ts';
import { categories } from '#shared/domain/visit/category.ts';
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
        families: z.array(z.string()).min(1),
        male: namesSchema,
        female: namesSchema,
      }),
    )
    .min(1),
  /** Cases of each specialty. */
  complaints: z.record(z.string(), z.array(caseSchema).min(1)),
});

/** Who comes at a place; all shares are weights. */
const crowdSchema = z.object({
  /** Two digits of the province on identity and insurance cards, as it was when they were made. */
  cardProvince: z.string(),
  ethnicGroups: z
    .array(z.object({ code: z.string(), share: z.number(), interpreterShare: z.number() }))
    .min(1),
  categories: z.record(z.enum(categories), z.number()),
  specialties: z.record(z.string(), z.number()),
  /** Codes that triage hears most, none of which is a red flag. */
  complaints: z.array(z.string()).min(1),
  addresses: z.object({
    hamlets: z.array(z.string()).min(1),
    current: z.array(z.string()).min(1),
    former: z.array(z.string()).min(1),
  }),
});
type CrowdPlan = z.infer<typeof crowdSchema>;
type EthnicGroup = z.infer<typeof materialSchema>['ethnicGroups'][number] & CrowdPlan['ethnicGroups'][number];

export interface Material extends Omit<CrowdPlan, 'ethnicGroups'> {
  ethnicGroups: EthnicGroup[];
  /** Cases of each specialty. */
  cases: Record<string, Case[]>;
  /** ICD-10 code → what the paper says. */
  diagnoses: Map<string, string>;
  icd10Edition: string;
  /** In which commune of today an address of `addresses` lies, where that can be told. */
  communes: ReadonlyMap<string, Commune>;
}

const planSchema = z.object({
  specialties: z.array(z.string()).min(1),
  hours: z.object({ open: z.string(), close: z.string() }),
  crowd: crowdSchema,
});
/** What must be known of a practice day before anybody comes. */
export type Plan = z.infer<typeof planSchema>;

const icdSchema = z.object({
  edition: z.string(),
  codes: z.array(z.object({ code: z.string(), vi: z.string() })),
});

/** Reads the plan of a practice day; throws `WrongUse` when there is none of that name. */
export function readPlan(day: string): Plan {
  const file = new URL(`../resources/practice/${day}.json`, import.meta.url);
  if (!existsSync(file)) throw new WrongUse(`Không có ngày tập "${day}" / There is no practice day "${day}"`);
  return planSchema.parse(readJson(file));
}

/** What the people of a practice day are made of. Throws when one of its peoples has no names. */
export function readMaterial({ crowd }: Plan): Material {
  const { codes, edition } = icdSchema.parse(
    readJson(new URL('../resources/icd10/common.json', import.meta.url)),
  );
  const { ethnicGroups, complaints: cases } = materialSchema.parse(
    readJson(new URL('../resources/practice/names.json', import.meta.url)),
  );
  return {
    ...crowd,
    ethnicGroups: crowd.ethnicGroups.map((shares) => {
      const named = ethnicGroups.find(({ code }) => code === shares.code);
      if (!named) throw new Error(`Ethnic group ${shares.code} has no names`);
      return { ...named, ...shares };
    }),
    cases,
    diagnoses: new Map(codes.map(({ code, vi }) => [code, vi])),
    icd10Edition: edition,
    communes: communesOf([...crowd.addresses.current, ...crowd.addresses.former]),
  };
}

function communesOf(addresses: readonly string[]): Map<string, Commune> {
  const index = indexPlaces(placeList);
  return new Map(
    addresses.flatMap((address) => {
      const commune = placeOfText(index, address);
      return commune ? [[address, commune] as const] : [];
    }),
  );
}

const readJson = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));
