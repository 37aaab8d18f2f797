/** The pharmacy of a day on which nobody is called to it: prescriptions in the order in which they were issued. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { useReadingPlace } from '../../app/use-reading-place.ts';
import { usePharmacyQueue, useVisit } from '../../mirror/index.ts';
import { MoreButton, NextButton, StockButton } from './buttons.tsx';
import { HandOutView } from './hand-out-view.tsx';
import { groupsByPrescription, nextToServe } from './queue.ts';
import { QueueList } from './queue-list.tsx';
import { useDoneToday } from './use-done-today.ts';

export interface HandOutProps {
  day: DayRow;
  /** Id of the visit on the screen. */
  opened: string | undefined;
  onOpen: (visit: string) => void;
  onStock: () => void;
}

export function HandOutDesk({ day, opened, onOpen, onStock }: HandOutProps) {
  const { t } = useTranslation();
  const queue = usePharmacyQueue() ?? [];
  const done = useDoneToday() ?? [];
  const visit = useVisit(opened) ?? undefined;
  const reading = useReadingPlace(visit?.id);
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const next = nextToServe(queue, opened, passed);
  const take = (id: string) => {
    onOpen(id);
    reading.goTo(id);
  };
  const onNext =
    next &&
    (() => {
      if (opened !== undefined) setPassed(new Set([...passed, opened]));
      take(next.id);
    });
  return (
    <HandOutView
      day={day}
      visit={visit}
      reading={reading}
      onTake={take}
      list={
        <QueueList
          listed={groupsByPrescription(queue, done)}
          selected={opened}
          onSelect={onOpen}
          onTake={take}
        />
      }
      actions={(rare) => (
        <>
          <StockButton onPress={onStock} />
          <MoreButton items={rare} />
        </>
      )}
      next={(primary) => <NextButton primary={primary} onPress={onNext} />}
      idle={{
        title: t(next ? 'pharmacy.startTitle' : 'pharmacy.idleTitle'),
        text: t(next ? 'pharmacy.startText' : 'pharmacy.idleText'),
      }}
    />
  );
}
