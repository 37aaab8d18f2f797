/** Who sits down at this window: a name, then a PIN. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchText } from '#shared/domain/patient/name.ts';
import type { Status } from '#shared/host-api.ts';
import { useFormats } from '../../i18n/index.ts';
import { Button, EmptyState, Notice, PracticeBand, Quiet, Row, SearchList, Stack } from '../../ui/index.ts';
import { Door } from '../door.tsx';
import { RecoveryNotice } from '../recovery-notice.tsx';
import { useSession } from '../session.ts';
import { coordinatorsFor } from './coordinators.ts';
import { PinForm } from './pin-form.tsx';
import { staffInOrder } from './staff-in-order.ts';

export function SignIn({ open }: { open: NonNullable<Status['open']> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { lock, wasThrownOut } = useSession();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [confirmed, setConfirmed] = useState<string>();
  const everybody = useMemo(() => staffInOrder(open.staff), [open.staff]);
  const words = searchText(text).split(' ');
  const shown = everybody.filter((member) => {
    const known = searchText(`${member.name} ${member.roles.map((role) => t(`role.${role}`)).join(' ')}`);
    return words.every((word) => known.includes(word));
  });
  const marked = shown.find((member) => member.id === chosen) ?? (text ? shown[0] : undefined);
  const person = everybody.find((member) => member.id === confirmed);
  const helpers = coordinatorsFor(person, everybody);
  const pin = open.practicePins.find((each) => each.staffId === confirmed)?.pin;
  return (
    <Door
      band={open.day.practice && <PracticeBand />}
      corner={<Button tone="plain" icon="lock" label={t('signIn.lock')} onPress={lock} />}
    >
      <div
        style={{
          maxWidth: 860,
          width: '100%',
          margin: '0 auto',
          flex: 1,
          minHeight: 0,
          display: 'flex',
          flexDirection: 'column',
          gap: 16,
        }}
      >
        <RecoveryNotice open={open} canExport={false} />
        {wasThrownOut && (
          <Notice
            tone="priority"
            title={t('signIn.thrownOut')}
            text={t('signIn.thrownOutText', { names: coordinatorsFor(undefined, everybody) })}
          />
        )}
        <Stack gap={1}>
          <h1>{t('signIn.title')}</h1>
          <Quiet>
            {open.day.name} · {formats.date(open.day.date)} · {t('frame.station')} {open.station}
          </Quiet>
        </Stack>
        <div
          style={{
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr) 340px',
            gap: 28,
            flex: 1,
            minHeight: 0,
          }}
        >
          <SearchList
            field={{
              label: t('signIn.search'),
              hint: t('signIn.lead'),
              value: text,
              onChange: (next) => {
                setText(next);
                setConfirmed(undefined);
              },
            }}
            list={{
              label: t('signIn.staff'),
              items: shown,
              keyOf: (member) => member.id,
              selected: marked?.id,
              rowHeight: 60,
              onSelect: (member) => setChosen(member.id),
              onTake: (member) => setConfirmed(member.id),
              empty: <EmptyState icon="person" title={t('common.nothingFound')} />,
              render: (member) => (
                <Row justify="space-between" wrap={false}>
                  <strong>{member.name}</strong>
                  <Stack gap={0} align="flex-end">
                    <Quiet small>{member.roles.map((role) => t(`role.${role}`)).join(', ')}</Quiet>
                    {member.pin === 'none' && <Quiet small>{t('signIn.noPin')}</Quiet>}
                  </Stack>
                </Row>
              ),
            }}
          />
          {person?.pin === 'none' ? (
            <EmptyState
              icon="lock"
              title={t('signIn.noPinTitle', { name: person.name })}
              text={t('signIn.noPinText', { names: helpers })}
            />
          ) : person ? (
            <PinForm key={person.id} person={person} practicePin={pin} helpers={helpers} />
          ) : (
            <EmptyState icon="person" title={t('signIn.choose')} text={t('signIn.chooseText')} />
          )}
        </div>
      </div>
    </Door>
  );
}
