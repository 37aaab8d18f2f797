import { useTranslation } from 'react-i18next';
import { useMay, useStaff } from '#renderer/app/session.ts';
import { useSend } from '#renderer/app/use-send.ts';
import { Button, notify } from '#renderer/ui/index.ts';
import type { VisitRow } from '#shared/rows.ts';
import type { Seat } from '../seat/seat.ts';
import { undoableStep } from './undoable-step.ts';

/** What can be done about a call: once more, not come, back to waiting, or as if it had not been. */
export function QueueButtons({ visit, seat }: { visit: VisitRow; seat: Seat }) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const staff = useStaff();
  const may = useMay();
  const specialty = seat.specialty.id;
  const status = visit.queue.find((entry) => entry.specialty === specialty)?.status;
  const undoable = undoableStep(visit, staff.id);
  const subject = `visit/${visit.id}`;
  const about = { subject, ...(visit.lastEvent === undefined ? {} : { basis: visit.lastEvent }) };
  const { ticket } = visit;

  const recall = async () => {
    const sent = await send({ ...about, type: 'visit.recall', data: { specialty, room: seat.room.id } });
    if (sent) notify({ title: t('doctor.recalled', { ticket, room: seat.room.name }) });
  };
  const leave = async (type: 'visit.no-show' | 'visit.return-to-queue') => {
    const sent = await send({ ...about, type, data: { specialty } });
    if (sent)
      notify({ title: t(type === 'visit.no-show' ? 'doctor.noShowDone' : 'doctor.returned', { ticket }) });
  };
  const undo = async () => {
    if (!undoable) return;
    const sent = await send({ ...about, type: 'visit.undo', data: { event: undoable.step.id } });
    if (sent) notify({ title: t('common.undone'), text: `${ticket}: ${t(`doctor.step.${undoable.name}`)}` });
  };

  return (
    <>
      {status === 'called' && (
        <>
          {may('visit.recall') && (
            <Button icon="call" label={t('doctor.recall')} shortcut="F6" busy={busy} onPress={recall} />
          )}
          {may('visit.no-show') && (
            <Button
              icon="no-show"
              label={t('doctor.noShow')}
              shortcut="F7"
              busy={busy}
              onPress={() => leave('visit.no-show')}
            />
          )}
          {may('visit.return-to-queue') && (
            <Button
              icon="waiting"
              label={t('doctor.return')}
              busy={busy}
              onPress={() => leave('visit.return-to-queue')}
            />
          )}
        </>
      )}
      {undoable && (
        <Button
          tone="plain"
          icon="undo"
          label={t('doctor.undo', { step: t(`doctor.step.${undoable.name}`) })}
          busy={busy}
          onPress={undo}
        />
      )}
    </>
  );
}
