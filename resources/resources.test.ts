import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import starterJson from './formulary/starter.json' with { type: 'json' };
import icdJson from './icd10/common.json' with { type: 'json' };

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ vi: text, en: text });
const source = z.strictObject({ id: text, title: text, url: z.url().optional() });

const starter = z
  .strictObject({
    edition: text,
    reviewedByPharmacist: z.boolean(),
    note: bilingual,
    sources: z.array(source),
    medicines: z.array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        inn: z.array(text).min(1),
        brand: text.optional(),
        strength: text,
        form: bilingual,
        unit: bilingual,
        route: bilingual,
        // WHO gives some combinations (oral rehydration salts, B1 with B6 and B12) no fifth level.
        atc: z.string().regex(/^([A-Z]\d\d[A-Z]{2}\d\d|A07CA|A11DB)$/),
        toxic: z.boolean(),
        halves: z.literal(true).optional(),
        sources: z.array(text).min(1),
      }),
    ),
  })
  .parse(starterJson);

const icd = z
  .strictObject({
    edition: text,
    reviewed: z.boolean(),
    note: bilingual,
    sources: z.array(source),
    codes: z.array(z.strictObject({ code: z.string().regex(/^[A-Z]\d\d(\.\d)?$/), vi: text, en: text })),
  })
  .parse(icdJson);

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const missing = (wanted: readonly string[], known: readonly string[]) =>
  wanted.filter((value) => !known.includes(value));

const medicineIds = starter.medicines.map((medicine) => medicine.id);

describe('the starter formulary', () => {
  it('names each medicine once and has enough of them for a clinic day', () => {
    expect(repeated(medicineIds)).toEqual([]);
    expect(medicineIds.length).toBeGreaterThanOrEqual(45);
  });

  it('has no narcotic, psychotropic or precursor medicine', () => {
    const controlled =
      /^(N01A|N02A|N02CA|N03AA|N03AE|N05|N06BA|N07BC|R05DA|R05FA|R01BA|R03CA|A07DA0[12]|A08AA|G02AB|C01CA26)/;
    expect(starter.medicines.filter((medicine) => controlled.test(medicine.atc)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('gives a brand to every medicine of several ingredients, which is prescribed by it', () => {
    const unnamed = starter.medicines.filter(({ inn, brand }) => inn.length > 1 && !brand);
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  it('gives one substance taken the same way one ATC code', () => {
    const codes = Map.groupBy(starter.medicines, ({ inn, route }) => `${inn.join('+')} ${route.en}`);
    const torn = [...codes].filter(([, same]) => new Set(same.map(({ atc }) => atc)).size > 1);
    expect(torn.map(([substance]) => substance)).toEqual([]);
  });

  it('cites only sources it lists, the ATC index always', () => {
    const sources = starter.sources.map(({ id }) => id);
    expect(repeated(sources)).toEqual([]);
    expect(
      missing(
        starter.medicines.flatMap((medicine) => medicine.sources),
        sources,
      ),
    ).toEqual([]);
    const uncoded = starter.medicines.filter((medicine) => !medicine.sources.includes('who-atc-2025'));
    expect(uncoded).toEqual([]);
  });
});

describe('the list of common diagnoses', () => {
  it('has each code once', () => {
    expect(repeated(icd.codes.map(({ code }) => code))).toEqual([]);
    expect(icd.codes.length).toBeGreaterThanOrEqual(180);
  });
});
