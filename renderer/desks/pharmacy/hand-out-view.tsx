/** The list at the left, one prescription in the middle: what both ways of coming to the window have in common. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import type { useReadingPlace } from '../../app/use-reading-place.ts';
import { useLots } from '../../mirror/index.ts';
import { DeskLayout, EmptyState } from '../../ui/index.ts';
import { ServeButton } from './buttons.tsx';
import { FiveChecks } from './five-checks.tsx';
import { FormularyNotice } from './formulary-notice.tsx';
import { HandedOut } from './handed-out.tsx';
import { PrescriptionSheet } from './prescription-sheet.tsx';
import { PrintPrescription } from './print-prescription.tsx';
import { UndoHandOut } from './undo-hand-out.tsx';
import { type Serving, useServing } from './use-serving.ts';

export function HandOutView({
  day,
  visit,
  reading,
  list,
  actions,
  next,
  idle,
}: {
  day: DayRow;
  visit: VisitRow | undefined;
  reading: ReturnType<typeof useReadingPlace>;
  list: ReactNode;
  /** The desk's own buttons, after those of the prescription. */
  actions: ReactNode;
  /** The button that goes on to whoever is next. */
  next: (primary: boolean) => ReactNode;
  /** The middle while no prescription is open. */
  idle: { title: string; text: string };
}) {
  const serving = useServing(visit, useLots() ?? []);
  const { place } = reading;
  const act = async () => {
    if (!serving) return;
    if (serving.replaced) return serving.see();
    if (!serving.open) return;
    const outcome = await serving.handOut();
    if (outcome === 'saved') place.current?.focus();
    if (outcome === 'wrong') showWrong(place.current);
  };
  const busyHere = serving?.open || serving?.replaced;
  return (
    <DeskLayout
      list={list}
      aside={serving && <Aside serving={serving} day={day} />}
      actions={
        <>
          {serving && <PrintPrescription visit={serving.visit} prescription={serving.shown} />}
          {serving && <UndoHandOut visit={serving.visit} />}
          {actions}
          {busyHere && next(false)}
        </>
      }
      primary={serving && busyHere ? <ServeButton serving={serving} onPress={act} /> : next(true)}
    >
      {serving ? (
        <PrescriptionSheet serving={serving} day={day} place={place} onSubmit={act} />
      ) : visit ? (
        <NoPrescription visit={visit} />
      ) : (
        <>
          <FormularyNotice day={day} />
          <EmptyState icon="prescription" {...idle} />
        </>
      )}
    </DeskLayout>
  );
}

function Aside({ serving, day }: { serving: Serving; day: DayRow }) {
  return (
    <>
      {serving.open && <FiveChecks prescription={serving.shown} lines={serving.lines} />}
      <HandedOut visit={serving.visit} />
      <FormularyNotice day={day} short />
    </>
  );
}

/** Sent to the pharmacy without anything prescribed. */
function NoPrescription({ visit: { ticket } }: { visit: VisitRow }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon="prescription"
      title={t('pharmacy.noPrescription', { ticket })}
      text={t('pharmacy.noPrescriptionText')}
    />
  );
}

/** Goes to the first quantity that has to be put right; its sentence stands below it. */
function showWrong(screen: HTMLElement | null): void {
  const wrong = screen?.querySelector<HTMLElement>('input[aria-invalid="true"]');
  wrong?.focus({ preventScroll: true });
  wrong?.scrollIntoView({ block: 'center' });
}
