/** What the section asks about programme, place, date, hospital and plan; and which of it was changed. */
import { z } from 'zod';
import { formatDate } from '#shared/domain/calendar.ts';
import type { Changes } from '#shared/domain/day/preparing.ts';
import { type DaySetup, expectedSchema, facilitySchema } from '#shared/domain/day/setup.ts';
import { categories } from '#shared/domain/visit/category.ts';
import { readTime } from '../../../app/paper-time.ts';
import { typedDate } from '../../../app/typed-date.ts';

const line = z.string().trim().max(200, 'too-long');
const note = z.string().trim().max(2000, 'too-long');
const time = z.string().transform((text, context) => {
  const read = readTime(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'not-a-time' });
  return z.NEVER;
});
const count = z.number('number').int('number').nonnegative('too-small').max(1_000_000, 'too-big').optional();

export const dayFormSchema = z.object({
  programme: z.object({ name: line, sponsor: line, logo: z.string() }),
  // The day is called by it at the door.
  site: z.object({ name: line.min(1, 'required'), commune: line, province: line, address: line }),
  date: typedDate,
  hours: z.object({ open: time, close: time }).refine(({ open, close }) => open < close, {
    error: 'closes-before-it-opens',
    path: ['close'],
  }),
  facility: z.object({
    name: line,
    code: z
      .string()
      .transform((text) => text.replace(/\s/g, '').toUpperCase())
      .refine((code) => facilitySchema.shape.code.safeParse(code).success, 'facility-code'),
    licence: line,
    phone: line,
    address: line,
  }),
  campaign: z.object({
    organiser: line,
    representative: line,
    representativeTitle: line,
    phone: line,
    approval: line,
    scope: note,
    equipment: note,
    funding: note,
  }),
  expected: z.record(z.enum(categories), count),
});
export type DayInput = z.input<typeof dayFormSchema>;
export type DayForm = z.output<typeof dayFormSchema>;

/** Of the day, what this section is about. */
export type DayParts = Pick<
  DaySetup,
  'programme' | 'site' | 'date' | 'hours' | 'facility' | 'campaign' | 'expected'
>;

/** What the fields hold at first. */
export function dayInputOf({
  programme,
  site,
  date,
  hours,
  facility,
  campaign,
  expected,
}: DayParts): DayInput {
  const { name, commune, province, address } = site;
  return {
    programme: { name: programme.name, sponsor: programme.sponsor, logo: programme.logo ?? '' },
    site: { name, commune, province, address },
    date: formatDate(date),
    hours: { open: hours.open, close: hours.close },
    facility: { ...facility, licence: facility.licence ?? '' },
    campaign: { ...campaign },
    expected: {
      worker: expected.worker,
      poor: expected.poor,
      'near-poor': expected['near-poor'],
      policy: expected.policy,
      merit: expected.merit,
      hardship: expected.hardship,
      other: expected.other,
    },
  };
}

/** The parts that are not as they were, so that what somebody else writes meanwhile stays. */
export function changesOf(day: DayParts, form: DayForm): Changes {
  const { logo, ...programme } = form.programme;
  const { licence, ...facility } = form.facility;
  const written: DayParts = {
    programme: { ...programme, ...(logo ? { logo } : {}) },
    site: form.site,
    date: form.date,
    hours: form.hours,
    facility: { ...facility, ...(licence ? { licence } : {}) },
    campaign: form.campaign,
    expected: expectedSchema.parse(
      Object.fromEntries(Object.entries(form.expected).filter(([, number]) => number !== undefined)),
    ),
  };
  const [before, after] = [dayInputOf(day), dayInputOf(written)];
  const isChanged = (part: string) => partOf(before, part) !== partOf(after, part);
  return Object.fromEntries(Object.entries(written).filter(([part]) => isChanged(part)));
}

const partOf = (input: DayInput, part: string) =>
  JSON.stringify(Object.entries(input).find(([name]) => name === part)?.[1], (_, value: unknown) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).toSorted())
      : value,
  );
