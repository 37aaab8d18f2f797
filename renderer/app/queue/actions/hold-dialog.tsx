import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Choice, FormDialog, notify, Quiet, TextField } from '#renderer/ui/index.ts';
import { placesOf } from '#shared/domain/day/places.ts';
import type { DayRow, VisitSummary } from '#shared/rows.ts';
import type { Seat } from '../seat/seat.ts';
import { useVisitCommand } from './use-visit-command.ts';

/** In place of a place: something that no queue of the day gives. */
const somethingElse = '';

/** Somebody goes for a result and comes back to the same room: what for? */
export function HoldDialog({
  visit,
  seat: { place, room },
  day,
  onClose,
}: {
  visit: VisitSummary;
  seat: Seat;
  day: DayRow;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { command, busy } = useVisitCommand(visit);
  // Medicine and support come after the exam: nobody goes there for a result.
  const places = placesOf(day).filter(
    ({ id, isDesk, rooms }) => id !== place.id && rooms.length > 0 && (!isDesk || id === 'triage'),
  );
  const usual = places.find(({ id }) => id === 'ultrasound') ?? places[0];
  const [waitsFor, setWaitsFor] = useState(usual?.id ?? somethingElse);
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const { ticket } = visit;
  const heldIn = visit.queue.find((each) => each.specialty === place.id)?.calls.at(-1)?.roomName ?? room.name;
  const title = t('queue.holdTitle', { ticket });
  const isMissing = waitsFor === somethingElse && reason.trim() === '';
  const save = async () => {
    setIsAsked(true);
    if (isMissing) return;
    const held = await command('visit.hold', {
      specialty: place.id,
      ...(waitsFor === somethingElse ? {} : { waitsFor }),
      ...(reason.trim() === '' ? {} : { reason }),
    });
    if (!held) return;
    notify({ title: t('queue.heldDone', { ticket, room: heldIn }) });
    onClose();
  };
  return (
    <FormDialog
      title={title}
      action={{ label: t('queue.holdSave'), icon: 'progress', busy }}
      onSend={save}
      onClose={onClose}
    >
      <Quiet>{t('queue.holdHint', { room: heldIn })}</Quiet>
      <Choice
        label={t('queue.holdFor')}
        columns={2}
        autoFocus
        value={waitsFor}
        onChange={setWaitsFor}
        options={[
          ...places.map(({ id, name }) => ({ value: id, label: bilingual(name) })),
          { value: somethingElse, label: t('queue.holdOther'), hint: t('queue.holdOtherHint') },
        ]}
      />
      <TextField
        label={t('queue.holdReason')}
        required={waitsFor === somethingElse}
        maxLength={300}
        value={reason}
        onChange={setReason}
        error={isAsked && isMissing ? t('fieldError.required') : undefined}
      />
    </FormDialog>
  );
}
