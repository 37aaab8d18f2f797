/** The desks, each fetched when somebody sits down at it. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Desk } from '#shared/domain/roles.ts';
import type { IconName } from '../ui/index.ts';

export const deskScreens: Record<Desk, LazyExoticComponent<ComponentType>> = {
  reception: lazy(() => import('../desks/reception/index.tsx')),
  doctor: lazy(() => import('../desks/doctor/index.tsx')),
  pharmacy: lazy(() => import('../desks/pharmacy/index.tsx')),
  support: lazy(() => import('../desks/support/index.tsx')),
  coordinator: lazy(() => import('../desks/coordinator/index.tsx')),
};

export const deskIcons: Record<Desk, IconName> = {
  reception: 'reception',
  doctor: 'doctor',
  pharmacy: 'pharmacy',
  support: 'support',
  coordinator: 'coordinator',
};
