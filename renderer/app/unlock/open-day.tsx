import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayHeader } from '#shared/host-api.ts';
import { useFormats } from '../../i18n/index.ts';
import { useMirror } from '../../mirror/index.ts';
import {
  Badge,
  Button,
  Form,
  Notice,
  PasswordField,
  Quiet,
  Row,
  Stack,
  VirtualList,
} from '../../ui/index.ts';
import { useSession } from '../session.ts';
import { useAttempt } from '../use-attempt.ts';

/** Opens a day that this computer holds, with its passphrase. */
export function OpenDay({ days }: { days: readonly DayHeader[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { client } = useMirror();
  const { adopt } = useSession();
  const { attempt, busy, left, notice, clear } = useAttempt();
  const [chosen, setChosen] = useState(days[0]?.id);
  const [passphrase, setPassphrase] = useState('');
  const day = days.find((each) => each.id === chosen) ?? days[0];
  const open = () => {
    if (day && passphrase && left === 0)
      attempt(async () => adopt(await client.unlock({ day: day.id, passphrase })));
  };
  return (
    <>
      <Stack gap={2}>
        <h1>{t('unlock.title')}</h1>
        <Quiet>{t('unlock.lead')}</Quiet>
      </Stack>
      <Form label={t('unlock.title')} onSubmit={open} gap={5} lastEnterSends>
        <div
          style={{
            display: 'flex',
            flexDirection: 'column',
            maxHeight: 250,
            minHeight: Math.min(days.length, 3) * 66,
          }}
        >
          <VirtualList
            label={t('unlock.days')}
            items={days}
            keyOf={(each) => each.id}
            selected={day?.id}
            onSelect={(each) => {
              setChosen(each.id);
              clear();
            }}
            rowHeight={66}
            render={(each) => (
              <Row justify="space-between" wrap={false}>
                <Stack gap={0}>
                  <strong>{each.name}</strong>
                  <Quiet small>{formats.date(each.date)}</Quiet>
                </Stack>
                {each.practice && <Badge tone="neutral" icon="info" label={t('unlock.practiceDay')} />}
              </Row>
            )}
          />
        </div>
        <PasswordField
          label={t('unlock.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          maxLength={200}
          autoFocus
          required
        />
        {notice && <Notice {...notice} />}
        <Row justify="flex-end">
          <Button
            tone="primary"
            submit
            icon="lock"
            label={left > 0 ? t('unlock.wait', { seconds: left }) : t('unlock.open')}
            busy={busy}
            disabled={passphrase === '' || left > 0}
          />
        </Row>
      </Form>
    </>
  );
}
