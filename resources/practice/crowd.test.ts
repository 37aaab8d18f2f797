/** Who comes on the practice days: of peoples, places and complaints that there are. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { indexPlaces } from '#shared/domain/places/place-index.ts';
import { categories } from '#shared/domain/visit/category.ts';
import placesJson from '../places/communes.json' with { type: 'json' };
import complaintsJson from '../triage/complaints.json' with { type: 'json' };
import namesJson from './names.json' with { type: 'json' };

const text = z.string().trim().min(1);
const daySchema = z.object({
  id: text,
  site: z.object({ province: text, formerProvince: text }),
  specialties: z.array(text),
  crowd: z.strictObject({
    cardProvince: z.string().regex(/^\d\d$/),
    ethnicGroups: z.array(
      z.strictObject({
        code: z.string().regex(/^\d\d$/),
        share: z.number().positive(),
        interpreterShare: z.number().min(0).max(1),
      }),
    ),
    categories: z.record(z.enum(categories), z.number().positive()),
    specialties: z.record(text, z.number().positive()),
    complaints: z.array(text).min(1),
    addresses: z.strictObject({
      hamlets: z.array(text).min(1),
      current: z.array(text).min(1),
      former: z.array(text).min(1),
    }),
  }),
});
const days = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json') && name !== 'names.json')
  .map((name) => daySchema.parse(JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))));

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const missing = (wanted: readonly string[], known: readonly string[]) =>
  wanted.filter((value) => !known.includes(value));

const { entries } = indexPlaces(placesJson);
/** As addresses name them, in small letters: today's, and those that were. */
const places = Map.groupBy(
  entries.map(({ name, district, province, isFormer }) => ({
    isFormer,
    text: [name, district, province].flatMap((part) => part?.text.toLowerCase() ?? []).join(', '),
  })),
  ({ isFormer }) => (isFormer ? 'former' : 'current'),
);
const placesOf = (kind: 'former' | 'current') => (places.get(kind) ?? []).map(({ text }) => text);

describe.each(days)('the crowd of $id', ({ crowd, site, specialties: wanted }) => {
  it('is shared out among peoples that have names', () => {
    const { ethnicGroups } = crowd;
    expect(ethnicGroups.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 6);
    const codes = ethnicGroups.map(({ code }) => code);
    expect(repeated(codes)).toEqual([]);
    const named = namesJson.ethnicGroups.map(({ code }) => code);
    expect(missing(codes, named)).toEqual([]);
  });

  it('comes from communes of today and from those that were', () => {
    const { current, former } = crowd.addresses;
    const { province, formerProvince } = site;
    expect(current.filter((place) => !place.endsWith(`tỉnh ${province}`))).toEqual([]);
    expect(former.filter((place) => !place.endsWith(`tỉnh ${formerProvince}`))).toEqual([]);
    const lower = (texts: readonly string[]) => texts.map((each) => each.toLowerCase());
    expect(missing(lower(current), placesOf('current'))).toEqual([]);
    expect(missing(lower(former), placesOf('former'))).toEqual([]);
    expect(repeated([...current, ...former])).toEqual([]);
  });

  it('asks for the specialties of the day, with complaints of the list', () => {
    const { specialties, complaints } = crowd;
    expect(Object.keys(specialties).toSorted()).toEqual(wanted.toSorted());
    const known = complaintsJson.complaints.map(({ code }) => code);
    expect(missing(complaints, known)).toEqual([]);
  });
});
