import { useTranslation } from 'react-i18next';
import type { GrantRow } from '#shared/domain/savings-book/row.ts';
import type { SavingsBookRow } from '#shared/rows.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Facts, Notice, Panel, Stack } from '../../../ui/index.ts';
import styles from './support.module.css';
import { useTakeBack } from './use-take-back.tsx';

/** The number of a granted book, who approved it, its bank, and in whose hands it is. */
export function GrantedPanel({ book, grant }: { book: SavingsBookRow; grant: GrantRow }) {
  const { t } = useTranslation();
  const { money, time } = useFormats();
  const takeBack = useTakeBack(book);
  const { handedOver } = grant;
  const taker = handedOver?.to
    ? t('books.takenBy', { name: handedOver.to.name, relation: handedOver.to.relation })
    : t('books.takenByRecipient');
  return (
    <Panel title={t('support.grantedTitle')} icon="done" tone="accent">
      <Stack>
        <div className={styles.amount}>
          <strong>{money(grant.amountVnd)}</strong>
          <span>{t('books.serial', { serial: grant.serial })}</span>
        </div>
        <Facts
          facts={[
            [t('support.grantedAt'), time(grant.at)],
            [t('support.approvedBy'), grant.approvers.map(({ name }) => name).join(', ')],
            [t('books.bank'), grant.bank],
            [t('support.bookNumber'), grant.bookNumber ?? t('support.noBookNumber')],
          ]}
        />
        {handedOver && (
          <Notice
            tone="done"
            title={t('books.handedOver', { time: time(handedOver.at) })}
            text={`${taker}, ${t(`books.proofs.${handedOver.proof}`)}`}
          />
        )}
        {takeBack}
      </Stack>
    </Panel>
  );
}
