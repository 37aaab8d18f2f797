import { useTranslation } from 'react-i18next';
import type { UploadedCopy } from '#shared/copies.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Form, Panel, PasswordField } from '../../../ui/index.ts';
import type { CarryOver } from './use-carry-over.ts';

/** Which day the file is of, and the passphrase of that day. */
export function PassphraseForm({
  copy: { day },
  carryOver: { passphrase, setPassphrase, take },
}: {
  copy: UploadedCopy;
  carryOver: CarryOver;
}) {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (
    <Panel icon="history" title={t('carryOver.of', { name: day.name, date: date(day.date) })}>
      <Form label={t('carryOver.passphrase')} onSubmit={take} lastEnterSends>
        <PasswordField
          label={t('carryOver.passphrase')}
          hint={t('carryOver.passphraseHint')}
          maxLength={200}
          autoFocus
          required
          value={passphrase}
          onChange={setPassphrase}
        />
      </Form>
    </Panel>
  );
}
