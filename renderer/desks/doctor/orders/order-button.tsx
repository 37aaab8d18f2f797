import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '#renderer/app/session.ts';
import { Button } from '#renderer/ui/index.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { OrderDialog } from './order-dialog.tsx';
import { offeredTo } from './order-draft.ts';
import { useClinical } from './use-clinical.ts';

/** The way to ask for tests, for whoever has somebody in their room. */
export function OrderButton({ visit, specialty, day }: { visit: VisitRow; specialty: string; day: DayRow }) {
  const { t } = useTranslation();
  const may = useMay();
  const [asks, setAsks] = useState(false);
  if (!may('visit.place-orders') || offeredTo(day.services, specialty).length === 0) return null;
  return (
    <>
      <Button icon="list" label={t('orders.order')} shortcut="Alt+C" onPress={() => setAsks(true)} />
      {asks && <Asking visit={visit} specialty={specialty} day={day} onClose={() => setAsks(false)} />}
    </>
  );
}

function Asking(props: { visit: VisitRow; specialty: string; day: DayRow; onClose: () => void }) {
  const clinical = useClinical(props.visit, props.specialty);
  return clinical === undefined ? null : <OrderDialog {...props} clinical={clinical} />;
}
