/** The desks and the frame around them, each fetched when somebody sits down at it. */
import type { Desk } from '#shared/domain/roles.ts';
import type { IconName } from '../ui/index.ts';
import { type FetchedAhead, fetchedAhead } from './fetched-ahead.ts';

const frame = fetchedAhead(async () => ({ default: (await import('./desk-page.tsx')).DeskPage }));

const screens: Record<Desk, FetchedAhead<object>> = {
  reception: fetchedAhead(() => import('../desks/reception/index.tsx')),
  triage: fetchedAhead(() => import('../desks/triage/index.tsx')),
  doctor: fetchedAhead(() => import('../desks/doctor/index.tsx')),
  pharmacy: fetchedAhead(() => import('../desks/pharmacy/index.tsx')),
  support: fetchedAhead(() => import('../desks/support/index.tsx')),
  coordinator: fetchedAhead(() => import('../desks/coordinator/index.tsx')),
  setup: fetchedAhead(() => import('../desks/setup/index.tsx')),
  board: fetchedAhead(() => import('../desks/board/index.tsx')),
};

/** For whoever is known to sit down in a moment, at a desk not known yet. */
export const fetchFrame = frame.fetch;

/** The frame and what is in it, side by side. */
export async function fetchDesk(desk: Desk): Promise<void> {
  await Promise.all([frame.fetch(), screens[desk].fetch()]);
}

export const deskPage = frame.component;

export const deskScreen = (desk: Desk) => screens[desk].component();

export const deskIcons: Record<Desk, IconName> = {
  reception: 'reception',
  triage: 'vitals',
  doctor: 'doctor',
  pharmacy: 'pharmacy',
  support: 'support',
  coordinator: 'coordinator',
  setup: 'edit',
  board: 'board',
};
