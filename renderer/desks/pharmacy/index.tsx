/** Pharmacy: prescriptions handed out from lots, and the shelf they come from. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatMemorySchema, seatOf } from '../../app/queue/index.ts';
import { useStaff } from '../../app/session.ts';
import { useDraft } from '../../app/use-draft.ts';
import { useDay } from '../../mirror/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { CallingDesk } from './calling-desk.tsx';
import { HandOutDesk } from './hand-out-desk.tsx';
import { StockDesk } from './stock/stock-desk.tsx';

export default function PharmacyDesk() {
  const { t } = useTranslation();
  const day = useDay();
  const staff = useStaff();
  const memory = useDraft('pharmacy.seat', seatMemorySchema);
  const [shows, setShows] = useState<'hand-out' | 'stock'>('hand-out');
  const [opened, setOpened] = useState<string>();
  if (!day || memory.loading) return <EmptyState icon="progress" title={t('common.loading')} />;
  if (shows === 'stock') return <StockDesk onBack={() => setShows('hand-out')} />;
  const desk = { day, opened, onOpen: setOpened, onStock: () => setShows('stock') };
  const seat = seatOf(day, staff, 'pharmacy', memory.value?.room);
  return seat ? (
    <CallingDesk {...desk} seat={seat} onRoom={(room) => memory.keep({ room })} />
  ) : (
    <HandOutDesk {...desk} />
  );
}
