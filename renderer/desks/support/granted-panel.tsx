import { useTranslation } from 'react-i18next';
import type { Grant } from '#shared/domain/savings-book/savings-book.ts';
import { useFormats } from '../../i18n/index.ts';
import { Facts, Panel, Stack } from '../../ui/index.ts';
import styles from './support.module.css';

/** Who granted a book, who approved it, and when. */
export function GrantedPanel({ grant }: { grant: Grant }) {
  const { t } = useTranslation();
  const { money, time } = useFormats();
  return (
    <Panel title={t('support.grantedTitle')} icon="done" tone="accent">
      <Stack>
        <div className={styles.amount}>
          <strong>{money(grant.amountVnd)}</strong>
          <span>{grant.bank}</span>
        </div>
        <Facts
          facts={[
            [t('support.grantedAt'), time(grant.at)],
            [t('support.grantedBy'), grant.by.name],
            [t('support.approvedBy'), grant.approvedBy.name],
            [t('support.bookNumber'), grant.bookNumber ?? t('support.noBookNumber')],
          ]}
        />
      </Stack>
    </Panel>
  );
}
