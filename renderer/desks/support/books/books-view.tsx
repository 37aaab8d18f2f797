/** Nominated people, and the one savings book each of them may be granted. */
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { usePersonScan, useSayUnknown } from '../../../app/scanner/use-person-scan.ts';
import { useReadingPlace } from '../../../app/use-reading-place.ts';
import { useDay, useNominated, useTotals } from '../../../mirror/index.ts';
import { DeskLayout, EmptyState, notify } from '../../../ui/index.ts';
import { BookActions, type Doing } from './book-actions.tsx';
import { BookDialogs } from './book-dialogs.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { eligibilityOf } from './eligibility.ts';
import { entryOf, nextNominee, nominees } from './nominated.ts';
import { NomineeAside } from './nominee-aside.tsx';
import { NomineeList } from './nominee-list.tsx';
import { NomineeSheet } from './nominee-sheet.tsx';

const granted = 'savings-books';

export function BooksView({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const day = useDay();
  const items = useNominated();
  const totals = useTotals(granted);
  const [opened, setOpened] = useState<string>();
  const [doing, setDoing] = useState<Doing>();
  const [checking, setChecking] = useState<{ code?: string }>();
  const { place, goTo } = useReadingPlace(opened);
  const [params, setParams] = useSearchParams();
  const scanned = params.get('certificate');
  useEffect(() => {
    if (!scanned) return;
    setChecking({ code: scanned });
    setParams({}, { replace: true });
  }, [scanned, setParams]);
  const people = nominees(items ?? []);
  const all = [...people.waiting, ...people.granted, ...people.refused, ...people.special];
  const chosen = all.find(({ visit }) => visit.id === opened);
  const take = (id: string) => {
    setOpened(id);
    goTo(id);
  };
  const open = (whose: { visit: string; record: string }, ticket: string) => {
    const found = entryOf(all, whose);
    if (found) take(found.visit.id);
    else notify({ title: t('books.notNominated', { ticket }), text: t('books.notNominatedText') }, 'scan');
  };
  const sayUnknown = useSayUnknown();
  usePersonScan((scan, whose) => {
    if (!whose?.visit) return sayUnknown(scan);
    open({ visit: whose.visit.id, record: whose.patientId }, whose.visit.ticket);
  });
  if (!day || !items || !totals) return <EmptyState icon="progress" title={t('common.loading')} />;

  const next = nextNominee(people.waiting, opened);
  const { amountVnd, budgetVnd, number } = day.savingsBooks;
  const budget = {
    amountVnd,
    budgetVnd,
    number,
    spentVnd: totals.get('savings-books/spent-vnd') ?? 0,
    granted: totals.get(granted) ?? 0,
  };
  const eligibility = chosen && eligibilityOf(chosen, budget);
  return (
    <DeskLayout
      top={tabs}
      list={<NomineeList people={people} selected={opened} onSelect={setOpened} onTake={take} />}
      aside={<NomineeAside day={day} budget={budget} nominee={chosen} onCheck={() => setChecking({})} />}
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
      <BookActions
        nominee={chosen?.patient ? chosen : undefined}
        eligibility={eligibility}
        onDo={setDoing}
        onNext={next && (() => take(next.visit.id))}
      />
      {chosen && doing && (
        <BookDialogs
          key={chosen.visit.id}
          doing={doing}
          nominee={chosen}
          day={day}
          onClose={() => setDoing(undefined)}
        />
      )}
      {checking && (
        <CheckDialog
          code={checking.code}
          onClose={() => setChecking(undefined)}
          onShow={(record, { visitId, ticket }) => {
            setChecking(undefined);
            open({ visit: visitId, record }, ticket);
          }}
        />
      )}
    </DeskLayout>
  );
}
