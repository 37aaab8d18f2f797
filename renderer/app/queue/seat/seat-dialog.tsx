import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Button, Choice, Dialog, Form } from '#renderer/ui/index.ts';
import { placeOf } from '#shared/domain/day/places.ts';
import type { DayRow } from '#shared/rows.ts';
import type { Room } from './seat.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  day: DayRow;
  rooms: readonly Room[];
  /** Id of the room one sits in now. */
  room: string;
  onChoose: (room: string) => void;
}

/** Which room, and with it which queue. */
export function SeatDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('queue.seatTitle')} opened={props.opened} onClose={props.onClose}>
      <Rooms {...props} />
    </Dialog>
  );
}

function Rooms({ day, rooms, room, onChoose, onClose }: Props) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const [chosen, setChosen] = useState<string | undefined>(room);
  const placeName = ({ specialty }: Room) => {
    const place = placeOf(day, specialty);
    return place ? bilingual(place.name) : specialty;
  };
  const sit = () => {
    onClose();
    onChoose(chosen ?? room);
  };
  return (
    <Form label={t('queue.seatTitle')} onSubmit={sit}>
      <Choice
        label={t('queue.room')}
        hint={t('queue.seatHint')}
        columns={2}
        autoFocus
        enterSends
        value={chosen}
        onChange={setChosen}
        options={rooms.map((each) => ({ value: each.id, label: each.name, hint: placeName(each) }))}
      />
      <Button submit tone="primary" icon="enter" label={t('queue.sitHere')} />
    </Form>
  );
}
