import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Button, Choice, Dialog, Form } from '#renderer/ui/index.ts';
import type { DayRow } from '#shared/rows.ts';
import type { Room } from './seat.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  day: DayRow;
  rooms: readonly Room[];
  room: string;
  onChoose: (room: string) => void;
}

/** Which room, and with it which queue. */
export function SeatDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('doctor.seatTitle')} opened={props.opened} onClose={props.onClose}>
      <Rooms {...props} />
    </Dialog>
  );
}

function Rooms({ day, rooms, room, onChoose }: Props) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const [chosen, setChosen] = useState<string | undefined>(room);
  const specialtyOf = ({ specialty }: Room) => {
    const found = day.specialties.find((each) => each.id === specialty);
    return found ? bilingual(found.name) : specialty;
  };
  const sit = () => onChoose(chosen ?? room);
  return (
    <Form label={t('doctor.seatTitle')} onSubmit={sit}>
      <Choice
        label={t('doctor.room')}
        hint={t('doctor.seatHint')}
        columns={2}
        autoFocus
        value={chosen}
        onChange={setChosen}
        options={rooms.map((each) => ({ value: each.id, label: each.name, hint: specialtyOf(each) }))}
      />
      <Button submit tone="primary" icon="enter" label={t('doctor.sitHere')} />
    </Form>
  );
}
