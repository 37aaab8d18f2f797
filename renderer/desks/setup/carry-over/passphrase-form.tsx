import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadedCopy } from '#shared/copies.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Button, Form, Panel, PasswordField, Row, Stack } from '../../../ui/index.ts';

/** Which day the file is of, and the passphrase of that day. */
export function PassphraseForm({
  copy: { day },
  busy,
  left,
  onTake,
  onAnother,
}: {
  copy: UploadedCopy;
  busy: boolean;
  /** Seconds until the next try is heard. */
  left: number;
  onTake: (passphrase: string) => void;
  onAnother: () => void;
}) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const [passphrase, setPassphrase] = useState('');
  return (
    <Panel icon="history" title={t('carryOver.of', { name: day.name, date: date(day.date) })}>
      <Form label={t('carryOver.passphrase')} onSubmit={() => onTake(passphrase)} lastEnterSends>
        <Stack gap={3}>
          <PasswordField
            label={t('carryOver.passphrase')}
            hint={t('carryOver.passphraseHint')}
            maxLength={200}
            autoFocus
            required
            value={passphrase}
            onChange={setPassphrase}
          />
          <Row justify="flex-end" gap={2}>
            <Button label={t('carryOver.another')} onPress={onAnother} />
            <Button
              tone="primary"
              submit
              icon="people"
              label={t('carryOver.take')}
              busy={busy}
              disabled={passphrase === '' || left > 0}
            />
          </Row>
        </Stack>
      </Form>
    </Panel>
  );
}
