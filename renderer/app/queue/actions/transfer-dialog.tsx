import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Choice, FormDialog, notify, Quiet, TextField } from '#renderer/ui/index.ts';
import type { DayRow, VisitSummary } from '#shared/rows.ts';
import type { Seat } from '../seat/seat.ts';
import { transferTargets } from './transfer-targets.ts';
import { useVisitCommand } from './use-visit-command.ts';

const anyRoom = '';

/** Somebody goes to another place or to one room, and keeps the time they have waited. */
export function TransferDialog({
  visit,
  seat,
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
  const targets = transferTargets(day, visit, { place: seat.place.id, room: seat.room.id });
  const [to, setTo] = useState<string>();
  const [room, setRoom] = useState<string>();
  const [reason, setReason] = useState('');
  const target = targets.find(({ place }) => place.id === to);
  const rooms = [
    ...(target?.isSamePlace ? [] : [{ value: anyRoom, label: t('queue.anyRoom') }]),
    ...(target?.rooms ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const into = rooms.find(({ value }) => value === room) ?? rooms[0];
  const { ticket } = visit;
  const title = t('queue.transferTitle', { ticket });
  const save = async () => {
    if (!target || !into) return;
    const moved = await command('visit.transfer', {
      specialty: seat.place.id,
      to: target.place.id,
      ...(into.value === anyRoom ? {} : { room: into.value }),
      ...(reason.trim() === '' ? {} : { reason }),
    });
    if (!moved) return;
    const place = into.value === anyRoom ? bilingual(target.place.name) : into.label;
    notify({ title: t('queue.transferred', { ticket, place }) });
    onClose();
  };
  return (
    <FormDialog
      title={title}
      action={{ label: t('queue.transferSave'), icon: 'switch', busy, disabled: !target }}
      onSend={save}
      onClose={onClose}
    >
      <Quiet>{t('queue.transferHint')}</Quiet>
      <Choice
        label={t('queue.transferTo')}
        columns={2}
        required
        autoFocus
        value={to}
        onChange={setTo}
        options={targets.map(({ place, isSamePlace }) => ({
          value: place.id,
          label: bilingual(place.name),
          hint: isSamePlace ? t('queue.otherRoom') : undefined,
        }))}
      />
      {target && rooms.length > 1 && (
        <Choice
          label={t('queue.transferRoom')}
          columns={2}
          value={into?.value}
          onChange={setRoom}
          options={rooms}
        />
      )}
      <TextField label={t('queue.transferReason')} maxLength={300} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
