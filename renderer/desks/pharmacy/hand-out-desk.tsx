/** The queue at the left, one prescription in the middle. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadingPlace } from '../../app/use-reading-place.ts';
import { useDay, useLots, usePharmacyQueue, useVisit } from '../../mirror/index.ts';
import { DeskLayout, EmptyState } from '../../ui/index.ts';
import { NextButton, ServeButton, StockButton } from './buttons.tsx';
import { FiveChecks } from './five-checks.tsx';
import { FormularyNotice } from './formulary-notice.tsx';
import { HandedOut } from './handed-out.tsx';
import { PrescriptionSheet } from './prescription-sheet.tsx';
import { PrintPrescription } from './print-prescription.tsx';
import { nextToServe } from './queue.ts';
import { QueueList } from './queue-list.tsx';
import { UndoHandOut } from './undo-hand-out.tsx';
import { useDoneToday } from './use-done-today.ts';
import { useServing } from './use-serving.ts';

export function HandOutDesk({
  opened,
  onOpen,
  onStock,
}: {
  /** Id of the visit on the screen. */
  opened: string | undefined;
  onOpen: (visit: string) => void;
  onStock: () => void;
}) {
  const { t } = useTranslation();
  const day = useDay();
  const queue = usePharmacyQueue() ?? [];
  const done = useDoneToday() ?? [];
  const visit = useVisit(opened) ?? undefined;
  const serving = useServing(visit, useLots() ?? []);
  const { place, goTo } = useReadingPlace(visit?.id);
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const next = nextToServe(queue, opened, passed);
  const take = (id: string) => {
    onOpen(id);
    goTo(id);
  };
  const onNext =
    next &&
    (() => {
      if (opened !== undefined) setPassed(new Set([...passed, opened]));
      take(next.id);
    });
  const act = async () => {
    if (!serving) return;
    if (serving.replaced) return serving.see();
    if (!serving.open) return;
    const outcome = await serving.handOut();
    if (outcome === 'saved') place.current?.focus();
    if (outcome === 'wrong') showWrong(place.current);
  };
  if (!day) return null;
  const busyHere = serving?.open || serving?.replaced;
  return (
    <DeskLayout
      list={<QueueList queue={queue} done={done} selected={opened} onSelect={onOpen} onTake={take} />}
      aside={
        serving && (
          <>
            {serving.open && <FiveChecks prescription={serving.shown} lines={serving.lines} />}
            <HandedOut visit={serving.visit} />
            <FormularyNotice day={day} short />
          </>
        )
      }
      actions={
        <>
          <StockButton onPress={onStock} />
          {serving && <PrintPrescription visit={serving.visit} prescription={serving.shown} />}
          {serving && <UndoHandOut visit={serving.visit} />}
          {busyHere && <NextButton onPress={onNext} />}
        </>
      }
      primary={
        serving && busyHere ? (
          <ServeButton serving={serving} onPress={act} />
        ) : (
          <NextButton primary onPress={onNext} />
        )
      }
    >
      {serving ? (
        <PrescriptionSheet serving={serving} day={day} place={place} onSubmit={act} />
      ) : (
        <>
          <FormularyNotice day={day} />
          <EmptyState
            icon="prescription"
            title={t(next ? 'pharmacy.startTitle' : 'pharmacy.idleTitle')}
            text={t(next ? 'pharmacy.startText' : 'pharmacy.idleText')}
          />
        </>
      )}
    </DeskLayout>
  );
}

/** Goes to the first quantity that has to be put right; its sentence stands below it. */
function showWrong(screen: HTMLElement | null): void {
  const wrong = screen?.querySelector<HTMLElement>('input[aria-invalid="true"]');
  wrong?.focus({ preventScroll: true });
  wrong?.scrollIntoView({ block: 'center' });
}
