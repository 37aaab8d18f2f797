/** What can be done with the nominated person on the screen: one thing comes next, the rarer ones stand in the menu. */
import { useTranslation } from 'react-i18next';
import { activeGrant } from '#shared/domain/savings-book/grant.ts';
import { useMay, useStaff } from '../../../app/session.ts';
import { useJobsOf } from '../../../mirror/index.ts';
import { ActionMenu, Button, DeskActions } from '../../../ui/index.ts';
import { type Eligibility, isToApprove } from './eligibility.ts';
import { NextNominee } from './next-nominee.tsx';
import { groupOf, type Nominee } from './nominated.ts';
import { PrintCertificate } from './print-certificate.tsx';

export type Doing = 'household' | 'approve' | 'reject' | 'defer' | 'bank' | 'hand-over' | 'revoke';

export function BookActions({
  nominee,
  eligibility,
  onDo,
  onNext,
}: {
  nominee: Nominee | undefined;
  eligibility: Eligibility | undefined;
  onDo: (doing: Doing) => void;
  onNext: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const { id: me } = useStaff();
  const book = nominee?.book;
  const grant = activeGrant(book);
  const jobs = useJobsOf(`savings-book/${book?.id}`);
  // A certificate that was never sent to a printer is what comes next.
  const isUnprinted = grant !== undefined && jobs?.length === 0;
  const canWrite = may('savings-book.record-household') && eligibility?.mayAskHousehold === true;
  const canApprove = may('savings-book.approve') && eligibility?.eligible === true && isToApprove(book, me);
  const needsHousehold = canWrite && !eligibility.household;
  const isOpen = nominee !== undefined && (groupOf(nominee) === 'waiting' || groupOf(nominee) === 'refused');
  const canHandOver = grant !== undefined && !grant.handedOver && may('savings-book.hand-over');
  const item = (doing: Exclude<Doing, 'approve'>, isThere: boolean) =>
    isThere ? [{ id: doing, label: t(`books.${doing}`), onPress: () => onDo(doing) }] : [];
  const isRejected = nominee?.decision?.kind === 'rejected';
  const decides = isOpen && may('savings-book.reject');
  const first: Doing | 'print' | undefined = needsHousehold
    ? 'household'
    : canApprove
      ? 'approve'
      : isUnprinted
        ? 'print'
        : canHandOver
          ? 'hand-over'
          : undefined;
  const items = [
    ...item('household', canWrite && !needsHousehold),
    ...item('defer', decides),
    ...item('reject', decides && !isRejected),
    ...item('bank', grant !== undefined && may('savings-book.note-bank')),
    ...item('hand-over', canHandOver && first !== 'hand-over'),
    ...item('revoke', grant !== undefined && may('savings-book.revoke')),
  ];
  return (
    <DeskActions
      actions={
        <>
          <ActionMenu label={t('queue.more')} shortcut="Ctrl+M" items={items} />
          {book && grant && first !== 'print' && <PrintCertificate book={book} />}
          {first && <NextNominee onPress={onNext} />}
        </>
      }
      primary={
        first === undefined ? (
          <NextNominee primary onPress={onNext} />
        ) : first === 'print' ? (
          book && <PrintCertificate book={book} primary />
        ) : (
          <Button
            tone="primary"
            icon={first === 'approve' ? 'book' : first === 'household' ? 'edit' : 'gift'}
            label={t(first === 'approve' ? 'support.grant' : `books.${first}`)}
            shortcut="Ctrl+Enter"
            onPress={() => onDo(first)}
          />
        )
      }
    />
  );
}
