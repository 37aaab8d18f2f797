import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roomSchema } from '#shared/domain/day/setup.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { Button, FormDialog, MultiChoice, notify, Quiet, Row, Select, TextField } from '../../../ui/index.ts';
import { useLists } from '../use-lists.ts';
import { maySitIn, plannedPlaces, reseated, sittingIn } from './sitting.ts';

/** A room's name, what it is for, and who sits there. */
export function RoomDialog({
  day,
  room,
  onClose,
}: {
  day: DayRow;
  room: DayRow['rooms'][number];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { list, unlist, busy } = useLists();
  const [name, setName] = useState(room.name);
  const [specialty, setSpecialty] = useState(room.specialty);
  const [sitting, setSitting] = useState<string[]>(() => sittingIn(day, room.id).map(({ id }) => id));
  const tidy = name.replace(/\s+/g, ' ').trim();
  const isTaken = day.rooms.some((each) => each.id !== room.id && each.name === tidy);
  const error = !tidy
    ? t('fieldError.required')
    : !roomSchema.shape.name.safeParse(tidy).success
      ? t('fieldError.too-long')
      : isTaken
        ? t('rooms.twice', { names: tidy })
        : undefined;
  const people = maySitIn(day, specialty, room.id);
  const save = async () => {
    if (error !== undefined) return;
    const isSame = tidy === room.name && specialty === room.specialty;
    const written = { ...room, name: tidy, specialty };
    if (!isSame && !(await list({ list: 'rooms', items: [written] }))) return;
    const moved = reseated(day, room.id, sitting);
    if (moved.length > 0 && !(await list({ list: 'staff', items: moved }))) return;
    onClose();
  };
  const remove = async () => {
    if (!(await unlist('rooms', [room.id]))) return;
    notify({ tone: 'done', title: t('rooms.removed', { name: room.name }) });
    onClose();
  };
  return (
    <FormDialog
      title={room.name}
      size="large"
      action={{ label: t('rooms.save'), busy }}
      onSend={save}
      onClose={onClose}
    >
      <TextField label={t('rooms.name')} required autoFocus value={name} onChange={setName} error={error} />
      <Select
        label={t('rooms.usedFor')}
        options={plannedPlaces(day).map((place) => ({ value: place.id, label: bilingual(place.name) }))}
        value={specialty}
        onChange={(chosen) => chosen !== undefined && setSpecialty(chosen)}
      />
      {people.length > 0 ? (
        <MultiChoice
          label={t('rooms.sitting')}
          hint={t('rooms.sittingHint')}
          columns={2}
          options={people.map((member) => ({
            value: member.id,
            label: member.name,
            hint: elsewhere(member.room),
          }))}
          value={sitting}
          onChange={setSitting}
        />
      ) : (
        <Quiet>{t('rooms.nobodyFits')}</Quiet>
      )}
      {day.phase === 'preparing' ? (
        <Row>
          <Button tone="danger" icon="remove" label={t('rooms.remove')} onPress={remove} />
        </Row>
      ) : (
        <Quiet small>{t('rooms.keptText')}</Quiet>
      )}
    </FormDialog>
  );

  function elsewhere(id: string | undefined): string | undefined {
    const other = id !== undefined && id !== room.id && day.rooms.find((each) => each.id === id);
    return other ? t('rooms.now', { room: other.name }) : undefined;
  }
}
