import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.ts';
import { Panel, Stack, TextField } from '../../ui/index.ts';
import styles from './support.module.css';

/** The book that would be granted. */
export function BookPanel({
  amountVnd,
  bookNumber,
  disabled,
  onChange,
}: {
  amountVnd: number;
  bookNumber: string;
  disabled: boolean;
  onChange: (bookNumber: string) => void;
}) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    <Panel title={t('support.book')} icon="book" tone="accent">
      <Stack>
        <div className={styles.amount}>
          <strong>{money(amountVnd)}</strong>
        </div>
        <TextField
          label={t('support.bookNumber')}
          hint={t('support.bookNumberHint')}
          value={bookNumber}
          maxLength={60}
          disabled={disabled}
          onChange={onChange}
        />
      </Stack>
    </Panel>
  );
}
