/** What each section of the set-up desk is made of. */
import type { ComponentType } from 'react';
import type { DayRow } from '#shared/rows.ts';
import type { IconName } from '../../ui/index.ts';
import { EarlierSection } from './carry-over/earlier-section.tsx';
import { ClinicalSection } from './clinical/clinical-section.tsx';
import { DaySection } from './day/day-section.tsx';
import { GiftsSection } from './gifts/gifts-section.tsx';
import { MedicinesSection } from './medicines/medicines-section.tsx';
import { OpeningSection } from './opening/opening-section.tsx';
import { PapersSection } from './papers/papers-section.tsx';
import { PeopleSection } from './people/people-section.tsx';
import { RoomsSection } from './rooms/rooms-section.tsx';
import type { Section } from './sections-context.ts';
import { StationSection } from './station/station-section.tsx';

export interface SectionProps {
  day: DayRow;
}

export const sectionParts: Record<Section, { icon: IconName; Part: ComponentType<SectionProps> }> = {
  day: { icon: 'edit', Part: DaySection },
  rooms: { icon: 'board', Part: RoomsSection },
  people: { icon: 'person', Part: PeopleSection },
  medicines: { icon: 'pharmacy', Part: MedicinesSection },
  clinical: { icon: 'list', Part: ClinicalSection },
  gifts: { icon: 'support', Part: GiftsSection },
  earlier: { icon: 'history', Part: EarlierSection },
  station: { icon: 'print', Part: StationSection },
  papers: { icon: 'file', Part: PapersSection },
  opening: { icon: 'check', Part: OpeningSection },
};
