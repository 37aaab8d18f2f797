import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '#renderer/app/use-send.ts';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Button, Choice, Dialog, Form, notify } from '#renderer/ui/index.ts';
import { entryOf, isInQueue } from '#shared/domain/queue/entry.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  visit: VisitRow;
  day: DayRow;
}

/** Sends the person on to one more specialty; they keep their ticket. */
export function AddSpecialtyDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('doctor.addSpecialtyTitle')} opened={props.opened} onClose={props.onClose}>
      <Specialties {...props} />
    </Dialog>
  );
}

function Specialties({ visit, day, onClose }: Props) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { send, busy } = useSend();
  const [specialty, setSpecialty] = useState<string>();
  const chosen = day.specialties.find((each) => each.id === specialty);

  const add = async () => {
    if (!chosen) return;
    const sent = await send({
      type: 'visit.join-queue',
      subject: `visit/${visit.id}`,
      ...(visit.lastEvent === undefined ? {} : { basis: visit.lastEvent }),
      data: { specialty: chosen.id },
    });
    if (!sent) return;
    notify({
      tone: 'done',
      title: t('doctor.added', { ticket: visit.ticket, specialty: bilingual(chosen.name) }),
    });
    onClose();
  };

  return (
    <Form label={t('doctor.addSpecialtyTitle')} onSubmit={add}>
      <Choice
        label={t('doctor.specialty')}
        hint={t('doctor.addSpecialtyHint', { ticket: visit.ticket })}
        columns={2}
        autoFocus
        value={specialty}
        onChange={setSpecialty}
        options={day.specialties.map((each) => {
          const entry = entryOf(visit, each.id);
          return {
            value: each.id,
            label: bilingual(each.name),
            hint: entry && t(`entryStatus.${entry.status}`),
            disabled: entry !== undefined && isInQueue(entry),
          };
        })}
      />
      <Button
        submit
        tone="primary"
        icon="add"
        label={t('doctor.addSpecialty')}
        disabled={!chosen}
        busy={busy}
      />
    </Form>
  );
}
