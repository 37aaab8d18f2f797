/** The certificate of a granted book, as it will be printed. */
import { useTranslation } from 'react-i18next';
import { activeGrants } from '#shared/domain/savings-book/grant.ts';
import type { GrantRow } from '#shared/domain/savings-book/row.ts';
import type { SavingsBookRow } from '#shared/rows.ts';
import { DocumentPreview } from '../../../app/document-preview.tsx';
import { Notice, Panel, TicketNumber } from '../../../ui/index.ts';
import styles from './support.module.css';

export function Certificate({ book, grant }: { book: SavingsBookRow; grant: GrantRow }) {
  const { t } = useTranslation();
  const active = activeGrants(book);
  const names = active.map((each) => each.by.name).join(', ');
  const title = t('support.certificateOf', { name: grant.recipient.name });
  return (
    <>
      {active.length > 1 && (
        <Notice tone="problem" title={t('support.twice', { names })} text={t('support.twiceText')} />
      )}
      <Panel title={title} icon="book" fill aside={<TicketNumber ticket={grant.ticket} />}>
        <div className={styles.paper}>
          <DocumentPreview
            kind="savings-book-certificate"
            subject={`savings-book/${book.id}`}
            event={grant.event}
            title={title}
          />
        </div>
        <p className={styles.advice}>{t('support.certificateText')}</p>
      </Panel>
    </>
  );
}
