import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roomSchema } from '#shared/domain/day/setup.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { newId } from '../../../mirror/index.ts';
import { FormDialog, Quiet, TextField } from '../../../ui/index.ts';
import { useLists } from '../use-lists.ts';
import { nextRoomName, readRoomNames } from './room-names.ts';
import type { PlannedPlace } from './sitting.ts';

/** One room, or several at once. */
export function AddRoomsDialog({
  day,
  place,
  onClose,
}: {
  day: DayRow;
  place: PlannedPlace;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { list, busy } = useLists();
  const taken = day.rooms.map(({ name }) => name);
  const [text, setText] = useState(() => nextRoomName(taken, t('rooms.word')));
  const names = readRoomNames(text);
  const twice = names.filter((name) => taken.includes(name));
  const tooLong = names.some((name) => !roomSchema.shape.name.safeParse(name).success);
  const error =
    names.length === 0
      ? t('fieldError.required')
      : tooLong
        ? t('fieldError.too-long')
        : twice.length > 0
          ? t('rooms.twice', { names: twice.join(', ') })
          : undefined;
  const [isAsked, setAsked] = useState(false);
  const send = async () => {
    setAsked(true);
    if (error !== undefined) return;
    const items = names.map((name) => ({ id: newId(), name, specialty: place.id }));
    if (await list({ list: 'rooms', items })) onClose();
  };
  return (
    <FormDialog
      title={t('rooms.addTitle', { place: bilingual(place.name) })}
      action={{ label: t('rooms.addThese', { count: names.length }), icon: 'add', busy }}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        label={t('rooms.names')}
        hint={t('rooms.namesHint')}
        required
        autoFocus
        maxLength={1000}
        value={text}
        onChange={setText}
        error={isAsked || twice.length > 0 ? error : undefined}
      />
      {names.length > 1 && <Quiet>{t('rooms.willAdd', { names: names.join(', ') })}</Quiet>}
    </FormDialog>
  );
}
