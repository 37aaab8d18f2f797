/**
 * A day's set-up as the beginning of the next: what it is done with, without anybody's name. Staff, signatories, patients
 * and lots stay behind. A file of its own, which anybody may read.
 */
import { z } from 'zod';
import { withForm } from '../exam-form/forms-of-day.ts';
import { type DaySetup, daySetupSchema, hoursSchema, mostListed, noCampaign } from './setup.ts';

const {
  programme,
  facility,
  specialties,
  services,
  examForms,
  rooms,
  formulary,
  gifts,
  savingsBooks,
  campaign,
} = daySetupSchema.shape;

/** No more than a day may list, and nothing twice: what is written later is found by its id. */
function bounded<Item extends z.ZodType<{ id: string }>>(list: z.ZodArray<Item>) {
  return list.max(mostListed).superRefine((items, { addIssue }) => {
    const known = new Set<string>();
    for (const [index, { id }] of items.entries()) {
      if (known.has(id)) addIssue({ code: 'custom', message: 'same-id', path: [index, 'id'] });
      known.add(id);
    }
  });
}

export const templateSchema = z.object({
  format: z.literal('tram-kham-template'),
  version: z.literal(1),
  programme,
  facility,
  hours: hoursSchema,
  campaign,
  specialties: bounded(specialties),
  /** Left out by files of earlier editions. */
  services: bounded(services.removeDefault()).optional(),
  examForms: examForms.removeDefault().optional(),
  rooms: bounded(rooms),
  formulary: bounded(formulary),
  gifts: bounded(gifts),
  savingsBooks,
});
export type Template = z.infer<typeof templateSchema>;

const usualHours = { open: '07:00', close: '17:00' };

export function templateOf(setup: DaySetup): Template {
  const { scope, equipment, funding } = setup.campaign;
  const hours = hoursSchema.safeParse(setup.hours);
  return {
    format: 'tram-kham-template',
    version: 1,
    programme: setup.programme,
    facility: setup.facility,
    hours: hours.success ? hours.data : usualHours,
    campaign: { ...noCampaign, scope, equipment, funding },
    specialties: setup.specialties,
    services: setup.services,
    examForms: setup.examForms,
    rooms: setup.rooms,
    formulary: setup.formulary,
    gifts: setup.gifts,
    savingsBooks: {
      ...setup.savingsBooks,
      signatories: setup.savingsBooks.signatories.map(({ title }) => ({ name: '', title })),
    },
  };
}

interface Begun {
  id: string;
  /** `yyyy-MM-dd` */
  date: string;
  /** Of the place. */
  name: string;
  coordinator: DaySetup['staff'][number];
  triage: DaySetup['triage'];
  /** What every day begins with. */
  specialties: DaySetup['specialties'];
  services: DaySetup['services'];
  examForms: DaySetup['examForms'];
}

/** The set-up of a day that has just been begun, from a template or from nothing. */
export function beginningOf(begun: Begun, template: Template | undefined): DaySetup {
  const { id, date, name, coordinator, triage, specialties, services, examForms } = begun;
  return {
    id,
    date,
    practice: false,
    site: { name, commune: '', province: '', address: '' },
    staff: [coordinator],
    triage,
    expected: {},
    programme: template?.programme ?? { name: '', sponsor: '' },
    facility: template?.facility ?? { name: '', code: '', phone: '', address: '' },
    hours: template?.hours ?? usualHours,
    campaign: template?.campaign ?? noCampaign,
    specialties: template?.specialties ?? [...specialties],
    services: template?.services ?? [...services],
    examForms: (template?.examForms ?? []).reduce(withForm, [...examForms]),
    rooms: template?.rooms ?? [],
    formulary: template?.formulary ?? [],
    // Whoever goes through it for the new day says so anew.
    formularyReviewed: false,
    gifts: template?.gifts ?? [],
    savingsBooks: template?.savingsBooks ?? { amountVnd: 0, budgetVnd: 0, bank: '', signatories: [] },
  };
}
