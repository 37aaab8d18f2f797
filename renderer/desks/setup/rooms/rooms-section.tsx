/** Which specialties there are, in which rooms, and who sits where. Everything here is saved at once. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDeskPlace } from '#shared/domain/day/places.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { Button, DeskActions, Panel, Quiet, Scroll, Select, Stack } from '../../../ui/index.ts';
import { NextButton } from '../next-button.tsx';
import type { SectionProps } from '../sections.ts';
import { useChange } from '../use-section-form.ts';
import { AddRoomsDialog } from './add-rooms-dialog.tsx';
import { PlaceCard } from './place-card.tsx';
import { RoomDialog } from './room-dialog.tsx';
import { type PlannedPlace, plannedPlaces } from './sitting.ts';
import { SpecialtyChoice } from './specialty-choice.tsx';
import { SpecialtyDialog } from './specialty-dialog.tsx';

type Open =
  | { kind: 'add'; place: PlannedPlace }
  | { kind: 'room'; room: PlannedPlace['rooms'][number] }
  | { kind: 'specialty'; id: string | undefined };

export function RoomsSection({ day }: SectionProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { change } = useChange();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const places = plannedPlaces(day);
  const withRoom = places.filter(({ id, rooms }) => !isDeskPlace(id) && rooms.length > 0);
  return (
    <>
      <h1>{t('setup.section.rooms')}</h1>
      <Scroll>
        <Stack gap={3}>
          <Panel title={t('rooms.specialties')} icon="doctor">
            <SpecialtyChoice day={day} />
          </Panel>
          <Panel title={t('rooms.places')} icon="board">
            <Stack gap={0}>
              {places.map((place) => (
                <PlaceCard
                  key={place.id}
                  day={day}
                  place={place}
                  onAdd={() => setOpen({ kind: 'add', place })}
                  onRoom={(room) => setOpen({ kind: 'room', room })}
                  onRename={() => setOpen({ kind: 'specialty', id: place.id })}
                />
              ))}
            </Stack>
          </Panel>
          <Panel title={t('rooms.emergency')} icon="priority">
            <Stack gap={2}>
              <Select
                label={t('rooms.emergencyTo')}
                hideLabel
                placeholder={t('rooms.firstWithRoom')}
                options={withRoom.map(({ id, name }) => ({ value: id, label: bilingual(name) }))}
                clearable
                value={day.emergencySpecialty}
                onChange={(chosen) => change({ emergencySpecialty: chosen ?? '' })}
              />
              <Quiet small>{t('rooms.emergencyHint')}</Quiet>
            </Stack>
          </Panel>
        </Stack>
      </Scroll>
      {open?.kind === 'add' && <AddRoomsDialog day={day} place={open.place} onClose={close} />}
      {open?.kind === 'room' && <RoomDialog day={day} room={open.room} onClose={close} />}
      {open?.kind === 'specialty' && <SpecialtyDialog day={day} id={open.id} onClose={close} />}
      <DeskActions
        actions={
          <Button
            icon="add"
            label={t('rooms.addSpecialty')}
            shortcut="F2"
            onPress={() => setOpen({ kind: 'specialty', id: undefined })}
          />
        }
        primary={<NextButton />}
      />
    </>
  );
}
