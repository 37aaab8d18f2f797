/** The list at the left, one prescription in the middle: what both ways of coming to the window have in common. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { usePrintStation } from '../../app/jobs-context.ts';
import type { useReadingPlace } from '../../app/use-reading-place.ts';
import { useLots } from '../../mirror/index.ts';
import { DeskLayout, EmptyState, type MenuItem, useMessagesOf } from '../../ui/index.ts';
import { PrepareButton, ServeButton } from './buttons.tsx';
import { FormularyNotice } from './formulary-notice.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { HandedOut } from './handed-out.tsx';
import { PrescriptionSheet } from './prescription-sheet.tsx';
import { useLabels } from './print-labels.tsx';
import { PrintPrescription } from './print-prescription.tsx';
import { Reactions } from './reactions.tsx';
import { standOf } from './use-picking.ts';
import { type Serving, useServing } from './use-serving.ts';
import { useWindowScan } from './use-window-scan.ts';

export function HandOutView({
  day,
  visit,
  reading,
  onTake,
  list,
  actions,
  next,
  idle,
}: {
  day: DayRow;
  visit: VisitRow | undefined;
  reading: ReturnType<typeof useReadingPlace>;
  /** Opens a visit and goes to it. */
  onTake: (visit: string) => void;
  list: ReactNode;
  /** The desk's own buttons, after those of the prescription; `rare` is for its menu. */
  actions: (rare: MenuItem[]) => ReactNode;
  /** The button that goes on to whoever is next. */
  next: (primary: boolean) => ReactNode;
  /** The middle while no prescription is open. */
  idle: { title: string; text: string };
}) {
  useMessagesOf(visit?.id);
  const serving = useServing(visit, useLots() ?? [], day);
  // What is being checked: when it changes meanwhile, it has to be looked at again first.
  const [checking, setChecking] = useState<string>();
  const toCheck =
    serving?.open && serving.ready && !serving.replaced
      ? [serving.shown.id, standOf(serving.visit), serving.visit.closedRests.length].join(' ')
      : undefined;
  if (checking !== undefined && checking !== toCheck) setChecking(undefined);
  const handsOver = checking !== undefined && checking === toCheck;
  const scan = useWindowScan(visit, { handsOver, onOpen: onTake });
  const { t } = useTranslation();
  const labels = useLabels(visit);
  const prints = usePrintStation();
  const rare: MenuItem[] = [
    ...labels.items,
    { id: 'prints', icon: 'print', label: t('palette.prints'), onPress: prints.open },
  ];
  const { place } = reading;
  const act = () => {
    if (!serving) return;
    if (serving.replaced) return serving.see();
    if (!serving.open) return;
    if (toCheck === undefined) showWrong(place.current);
    else setChecking(toCheck);
  };
  const prepare = async () => {
    if (!serving?.ready) return showWrong(place.current);
    if (await serving.prepare()) scan.forget();
  };
  const done = () => {
    setChecking(undefined);
    scan.forget();
    place.current?.focus();
  };
  const busyHere = serving?.open || serving?.replaced;
  return (
    <DeskLayout
      list={list}
      aside={serving && <Aside key={serving.visit.id} serving={serving} day={day} />}
      actions={
        <>
          {serving && <PrintPrescription visit={serving.visit} prescription={serving.shown} />}
          {serving?.open && !serving.visit.prepared && <PrepareButton serving={serving} onPress={prepare} />}
          {actions(rare)}
          {busyHere && next(false)}
        </>
      }
      primary={serving && busyHere ? <ServeButton serving={serving} onPress={act} /> : next(true)}
    >
      {labels.dialog}
      {serving ? (
        <>
          <PrescriptionSheet
            key={serving.visit.id}
            serving={serving}
            day={day}
            place={place}
            onSubmit={act}
          />
          {handsOver && (
            <HandOverDialog
              serving={serving}
              isScanned={scan.isScanned}
              onClose={() => setChecking(undefined)}
              onDone={done}
            />
          )}
        </>
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
      <HandedOut visit={serving.visit} />
      <Reactions visit={serving.visit} day={day} />
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
