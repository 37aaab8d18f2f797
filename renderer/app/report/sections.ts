import type { ReportTableId } from '#shared/domain/report/report-table.ts';
import type { IconName } from '../../ui/index.ts';

export const reportSections = ['people', 'places', 'clinical', 'medicines', 'support', 'plan'] as const;
export type ReportSection = (typeof reportSections)[number];

/** What stands side by side in each section, from top to bottom. The figures of `summary` stand above all of them. */
export const tablesOf: Record<ReportSection, readonly (readonly ReportTableId[])[]> = {
  people: [
    ['categories', 'ages'],
    ['ethnic-groups', 'communes'],
  ],
  places: [['places'], ['hours', 'waits']],
  clinical: [
    ['diagnoses', 'red-flags'],
    ['reactions', 'referrals'],
  ],
  medicines: [['medicines'], ['prescriptions']],
  support: [['gifts'], ['savings-books', 'special-support'], ['subscribers']],
  plan: [['plan'], ['turned-away', 'endings'], ['disputes']],
};

export const sectionIcons: Record<ReportSection, IconName> = {
  people: 'people',
  places: 'waiting',
  clinical: 'doctor',
  medicines: 'pharmacy',
  support: 'gift',
  plan: 'check',
};
