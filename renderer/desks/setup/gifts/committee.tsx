import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { Button, Panel, Quiet, Row, Stack } from '../../../ui/index.ts';
import { PersonDialog } from '../people/person/person-dialog.tsx';

/** Who approves a savings book beside whoever grants it; they are written down with all other people of the day. */
export function Committee({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const members = day.staff.filter(({ roles, revoked }) => roles.includes('committee') && !revoked);
  return (
    <Panel title={t('role.committee')} icon="people">
      <Stack gap={2}>
        {members.length > 0 ? (
          <ul aria-label={t('role.committee')} style={{ margin: 0, paddingLeft: 22 }}>
            {members.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        ) : (
          <strong>{t('gifts.noCommittee')}</strong>
        )}
        <Quiet small>{t('gifts.committeeHint')}</Quiet>
        <Row>
          <Button icon="new-person" label={t('gifts.addCommittee')} onPress={() => setAdding(true)} />
        </Row>
        {isAdding && (
          <PersonDialog day={day} person={undefined} roles={['committee']} onClose={() => setAdding(false)} />
        )}
      </Stack>
    </Panel>
  );
}
