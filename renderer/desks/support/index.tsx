/** Support: nominated people, and the one savings book each of them may be granted. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { spentOnSavingsBooks } from '#shared/domain/savings-book/savings-book.ts';
import { useMay } from '../../app/session.ts';
import { useDraft } from '../../app/use-draft.ts';
import { useReadingPlace } from '../../app/use-reading-place.ts';
import { useDay, useJobsOf, useNominated, usePatient, useTotals } from '../../mirror/index.ts';
import { Button, DeskLayout, EmptyState } from '../../ui/index.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { eligibilityOf } from './eligibility.ts';
import { NextNominee } from './next-nominee.tsx';
import { nextNominee, nominees } from './nominated.ts';
import { NomineeAside } from './nominee-aside.tsx';
import { NomineeList } from './nominee-list.tsx';
import { NomineeSheet } from './nominee-sheet.tsx';
import { PrintCertificate } from './print-certificate.tsx';
import { useSavingsBooks } from './use-savings-books.ts';

const draftSchema = z.object({ bookNumber: z.string() });

export default function SupportDesk() {
  const { t } = useTranslation();
  const day = useDay();
  const visits = useNominated();
  const books = useSavingsBooks();
  const totals = useTotals(spentOnSavingsBooks);
  const mayGrant = useMay()('savings-book.grant');
  const [opened, setOpened] = useState<string>();
  const [approving, setApproving] = useState(false);
  const { place, goTo } = useReadingPlace(opened);
  const draft = useDraft(opened && `support.${opened}`, draftSchema);
  const people = nominees(visits ?? [], books ?? []);
  const chosen = [...people.waiting, ...people.granted].find(({ visit }) => visit.id === opened);
  const patient = usePatient(chosen?.visit.patientId);
  const jobs = useJobsOf(`savings-book/${chosen?.visit.patientId}`);
  if (!day || !visits || !books || !totals) return <EmptyState icon="progress" title={t('common.loading')} />;

  const next = nextNominee(people.waiting, opened);
  const take = (id: string) => {
    setOpened(id);
    goTo(id);
  };
  const onNext = next && (() => take(next.visit.id));
  const { amountVnd, budgetVnd } = day.savingsBooks;
  const budget = { amountVnd, budgetVnd, spentVnd: totals.get(spentOnSavingsBooks) ?? 0 };
  const bookNumber = draft.value?.bookNumber ?? '';
  const eligibility = chosen && eligibilityOf(chosen.visit, chosen.book, budget, patient ?? undefined);
  const canGrant = mayGrant && !!patient && eligibility?.eligible === true;
  // A certificate that was never sent to a printer is what comes next.
  const unprinted = chosen?.book !== undefined && jobs?.length === 0;
  return (
    <DeskLayout
      list={<NomineeList people={people} selected={opened} onSelect={setOpened} onTake={take} />}
      aside={
        <NomineeAside
          day={day}
          budget={budget}
          nominee={chosen}
          mayGrant={mayGrant}
          canGrant={canGrant}
          bookNumber={bookNumber}
          onBookNumber={(next) => draft.keep({ bookNumber: next })}
        />
      }
      actions={
        <>
          {chosen?.book && !unprinted && <PrintCertificate book={chosen.book} />}
          {(canGrant || unprinted) && <NextNominee onPress={onNext} />}
        </>
      }
      primary={
        canGrant ? (
          <Button
            tone="primary"
            icon="book"
            label={t('support.grant')}
            shortcut="Ctrl+Enter"
            onPress={() => setApproving(true)}
          />
        ) : chosen?.book && unprinted ? (
          <PrintCertificate book={chosen.book} primary />
        ) : (
          <NextNominee primary onPress={onNext} />
        )
      }
    >
      {chosen && eligibility ? (
        <NomineeSheet nominee={chosen} day={day} eligibility={eligibility} budget={budget} place={place} />
      ) : (
        <EmptyState
          icon="book"
          title={t(next ? 'support.startTitle' : 'support.idleTitle')}
          text={t(next ? 'support.startText' : 'support.idleText')}
        />
      )}
      {chosen && canGrant && approving && (
        <ApproveDialog
          visit={chosen.visit}
          day={day}
          bookNumber={bookNumber}
          onClose={() => setApproving(false)}
          onGranted={() => {
            draft.drop();
            setApproving(false);
          }}
        />
      )}
    </DeskLayout>
  );
}
