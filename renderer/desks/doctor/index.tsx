/** The doctor's desk: call, examine, prescribe, nominate. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatMemorySchema, seatOf } from '#renderer/app/queue/index.ts';
import { useStaff } from '#renderer/app/session.ts';
import { useDraft } from '#renderer/app/use-draft.ts';
import { useDay } from '#renderer/mirror/index.ts';
import { EmptyState } from '#renderer/ui/index.ts';
import { SeatedDesk } from './seated-desk.tsx';

export default function DoctorDesk() {
  const { t } = useTranslation();
  const day = useDay();
  const staff = useStaff();
  const memory = useDraft('doctor.seat', seatMemorySchema);
  const [room, setRoom] = useState<string>();
  if (!day || memory.loading) return <EmptyState icon="progress" title={t('common.loading')} />;
  const seat = seatOf(day, staff, 'doctor', room ?? memory.found?.room);
  if (!seat) return <EmptyState icon="enter" title={t('queue.noRoom')} text={t('queue.noRoomText')} />;
  return (
    <SeatedDesk
      key={seat.place.id}
      day={day}
      seat={seat}
      memory={memory}
      remembered={room === undefined ? memory.found?.visit : undefined}
      onRoom={setRoom}
    />
  );
}
