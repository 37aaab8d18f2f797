/** One of the committee reads what is granted, and is for it; the second different one grants it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { reasonFor } from '#shared/domain/support/nomination.ts';
import type { DayRow } from '#shared/rows.ts';
import { useFormats } from '../../../i18n/index.ts';
import { FormDialog, Notice, Tick } from '../../../ui/index.ts';
import type { Nominee } from './nominated.ts';
import styles from './support.module.css';
import { useCommittee } from './use-committee.tsx';

// Read first, also aloud, and scrolled by keyboard; then the one who approves is chosen.
const readFirst = { tabIndex: 0, 'data-autofocus': true };

export function ApproveDialog({
  nominee: { visit, book },
  day,
  onClose,
}: {
  nominee: Nominee;
  day: DayRow;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const approvals = book?.approvals ?? [];
  const committee = useCommittee(day, 'savings-book.approve', { already: approvals.map(({ by }) => by.id) });
  // What was read, also when somebody writes it anew meanwhile.
  const [household] = useState(book?.household?.event);
  /** Records that were said to be somebody else. */
  const [notSame, setNotSame] = useState<string[]>([]);
  const { problem } = committee;
  const like = problem?.code === 'maybe-has-book' ? String(problem.params.record) : undefined;
  const isSaid = like !== undefined && notSame.includes(like);
  const { person, category } = visit.opened;
  const approve = async () => {
    const said = notSame.length > 0 ? { notSame } : {};
    const data = { visitId: visit.id, ...(household === undefined ? {} : { household }), ...said };
    if (await committee.send({ subject: `savings-book/${visit.patientId}`, data })) onClose();
  };
  return (
    <FormDialog
      title={t('support.approveTitle')}
      action={{
        label: committee.left > 0 ? t('unlock.wait', { seconds: committee.left }) : t('support.approve'),
        icon: 'book',
        busy: committee.busy,
        disabled: !committee.isReady || (like !== undefined && !isSaid),
      }}
      onSend={approve}
      onClose={onClose}
    >
      <div className={styles.approves} {...readFirst}>
        <p>
          {t('support.approves', {
            amount: money(day.savingsBooks.amountVnd),
            name: person.name,
            ticket: visit.ticket,
            birth: formatBirth(person.birth),
            category: t(`category.${category}`),
          })}
        </p>
        <blockquote>{reasonFor(visit, 'savings-book')}</blockquote>
        <p>
          {t(
            approvals.length > 1
              ? 'books.bothOfTwo'
              : approvals[0]
                ? 'books.secondOfTwo'
                : 'books.firstOfTwo',
            {
              name: approvals.map(({ by }) => by.name).join(', '),
            },
          )}
        </p>
      </div>
      {committee.fields}
      {like !== undefined && (
        <>
          {isSaid && <Notice title={t('books.notSameSaid')} />}
          <Tick
            label={t('books.notSame', { name: String(problem?.params.name ?? '') })}
            value={isSaid}
            onChange={(said) =>
              setNotSame((all) => all.filter((each) => each !== like).concat(said ? like : []))
            }
          />
        </>
      )}
    </FormDialog>
  );
}
