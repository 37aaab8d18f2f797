import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import type { DayRow } from '#shared/rows.ts';
import { ChangePinDialog } from '../../../app/pin/change-pin-dialog.tsx';
import { useStaff } from '../../../app/session.ts';
import { useSend } from '../../../app/use-send.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { Button, Facts, Panel, Row, Stack } from '../../../ui/index.ts';
import { AccessDialog, type AccessStep } from './access-dialogs.tsx';
import { PinBadge } from './pin-badge.tsx';
import { OneTimePinDialog, SetPinDialog } from './pin-dialogs.tsx';

type Asked = AccessStep | 'own-pin' | 'set-pin' | 'one-time-pin';

/** Whoever is marked in the list, and what can be done about them. */
export function PersonCard({
  day,
  person,
  onEdit,
}: {
  day: DayRow;
  person: StaffMember;
  onEdit: () => void;
}) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const me = useStaff();
  const { send, busy } = useSend();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const isMe = me.id === person.id;
  const restore = () => send({ type: 'day.restore-access', subject: 'day', data: { staffId: person.id } });
  const specialties = day.specialties
    .filter(({ id }) => person.specialties?.includes(id))
    .map(({ name }) => inLanguage(name));
  return (
    <Panel title={person.name} icon="person" tone="accent" fill>
      <Stack gap={4}>
        <Row>
          <PinBadge person={person} />
        </Row>
        <Facts
          facts={[
            [t('setupPeople.roles'), person.roles.map((role) => t(`role.${role}`)).join(', ')],
            [t('setupPeople.licence'), person.licence],
            [t('setupPeople.specialties'), specialties.join(', ')],
            [t('setupPeople.room'), day.rooms.find(({ id }) => id === person.room)?.name],
          ]}
        />
        <Stack gap={2}>
          <Button wide icon="edit" label={t('setupPeople.correct')} shortcut="F6" onPress={onEdit} />
          {!person.revoked && isMe && (
            <Button wide icon="lock" label={t('pin.changeTitle')} onPress={() => setAsked('own-pin')} />
          )}
          {!person.revoked && !isMe && (
            <>
              <Button
                wide
                icon="lock"
                label={t('pin.setNow')}
                shortcut="F8"
                onPress={() => setAsked('set-pin')}
              />
              <Button
                wide
                icon="ticket"
                label={t('pin.giveOneTime')}
                shortcut="F9"
                onPress={() => setAsked('one-time-pin')}
              />
            </>
          )}
          {person.revoked ? (
            <Button wide icon="enter" label={t('setupPeople.restore')} busy={busy} onPress={restore} />
          ) : (
            <Button
              wide
              tone="danger"
              icon="no-show"
              label={t('setupPeople.revoke')}
              onPress={() => setAsked('revoke')}
            />
          )}
          {day.phase === 'preparing' && !isMe && (
            <Button
              wide
              tone="danger"
              icon="remove"
              label={t('setupPeople.remove')}
              onPress={() => setAsked('remove')}
            />
          )}
        </Stack>
      </Stack>
      {asked === 'own-pin' && <ChangePinDialog onClose={close} />}
      {asked === 'set-pin' && <SetPinDialog person={person} onClose={close} />}
      {asked === 'one-time-pin' && <OneTimePinDialog person={person} onClose={close} />}
      {(asked === 'revoke' || asked === 'remove') && (
        <AccessDialog step={asked} person={person} onClose={close} />
      )}
    </Panel>
  );
}
