import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavingsBookRow } from '#shared/rows.ts';
import { useStaff } from '../../../app/session.ts';
import { useSend } from '../../../app/use-send.ts';
import { Button, notify } from '../../../ui/index.ts';

/** A button that takes back the last step of a book, where it is this person's to take back; nothing else. */
export function useTakeBack(book: SavingsBookRow | undefined): ReactNode {
  const { t } = useTranslation();
  const { id: me, roles } = useStaff();
  const { send, busy } = useSend();
  const step = book?.lastStep;
  if (!book || !step) return null;
  const isOwn =
    step.type === 'savings-book.approved'
      ? book.approvals.some(({ event, by }) => event === step.id && by.id === me)
      : step.type === 'savings-book.handed-over' && step.by.id === me;
  const isAgainst = step.type === 'savings-book.rejected' || step.type === 'savings-book.deferred';
  const decides = roles.includes('committee') || roles.includes('coordinator');
  if (!isOwn && !(isAgainst && decides)) return null;
  return (
    <Button
      icon="undo"
      label={t('books.takeBack')}
      busy={busy}
      onPress={async () => {
        const data = { event: step.id };
        if (await send({ type: 'savings-book.undo', subject: `savings-book/${book.id}`, data }))
          notify({ tone: 'done', title: t('common.undone') });
      }}
    />
  );
}
