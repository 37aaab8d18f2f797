/** The desks, each fetched when somebody sits down at it. */
import { type ComponentType, lazy } from 'react';
import type { Desk } from '#shared/domain/roles.ts';
import type { IconName } from '../ui/index.ts';

const files: Record<Desk, () => Promise<{ default: ComponentType }>> = {
  reception: () => import('../desks/reception/index.tsx'),
  triage: () => import('../desks/triage/index.tsx'),
  doctor: () => import('../desks/doctor/index.tsx'),
  pharmacy: () => import('../desks/pharmacy/index.tsx'),
  support: () => import('../desks/support/index.tsx'),
  coordinator: () => import('../desks/coordinator/index.tsx'),
  setup: () => import('../desks/setup/index.tsx'),
  board: () => import('../desks/board/index.tsx'),
};

const lazyScreens: Record<Desk, ComponentType> = {
  reception: lazy(files.reception),
  triage: lazy(files.triage),
  doctor: lazy(files.doctor),
  pharmacy: lazy(files.pharmacy),
  support: lazy(files.support),
  coordinator: lazy(files.coordinator),
  setup: lazy(files.setup),
  board: lazy(files.board),
};

const fetched = new Map<Desk, ComponentType>();

/**
 * Fetches a desk before it is shown. React shows a lazy screen's fallback for at least 300 ms; one that is here already
 * needs none. To be called only while the desk is not on the screen: it would begin anew.
 */
export async function fetchDesk(desk: Desk): Promise<void> {
  fetched.set(desk, (await files[desk]()).default);
}

export const deskScreen = (desk: Desk): ComponentType => fetched.get(desk) ?? lazyScreens[desk];

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
