/** Where the committee's decision stands: who is for it, or why not. */
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.ts';
import { Icon, Notice, Panel } from '../../../ui/index.ts';
import type { Nominee } from './nominated.ts';
import styles from './support.module.css';
import { useTakeBack } from './use-take-back.tsx';

const needed = ['first', 'second'] as const;

export function DecisionPanel({
  nominee: { book, books, decision },
  amountVnd,
}: {
  nominee: Nominee;
  amountVnd: number;
}) {
  const { t } = useTranslation();
  const { money, time } = useFormats();
  const { approvals = [] } = book ?? {};
  // Where records were merged, it is taken back where it was said.
  const decided = books.find((each) => decision && each.decision?.event === decision.event);
  const takeBack = useTakeBack(decided ?? book);
  return (
    <Panel title={t('books.decision')} icon="people" tone="accent">
      <div className={styles.amount}>
        <strong>{money(amountVnd)}</strong>
      </div>
      {decision ? (
        <Notice
          tone={decision.kind === 'rejected' ? 'problem' : 'waiting'}
          title={t(`books.${decision.kind}By`, { name: decision.by.name, time: time(decision.at) })}
          text={decision.reason}
        />
      ) : (
        <ul className={styles.conditions}>
          {needed.map((place, index) => {
            const approval = approvals[index];
            return (
              <li key={place} data-met={approval ? true : undefined}>
                <Icon name={approval ? 'check' : 'person'} />
                <span>
                  {approval
                    ? t('books.approvedBy', { name: approval.by.name, time: time(approval.at) })
                    : t(`books.${place}Missing`)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {takeBack}
    </Panel>
  );
}
