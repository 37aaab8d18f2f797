/** Gifts: who is to get which, handing them over once, and what is left of them. */
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonScan, useSayUnknown } from '../../../app/scanner/use-person-scan.ts';
import { useReadingPlace } from '../../../app/use-reading-place.ts';
import { useAllVisits, useDay, useTotals, useVisit } from '../../../mirror/index.ts';
import { Button, DeskLayout, EmptyState, useMessagesOf } from '../../../ui/index.ts';
import { guestsOf } from './due.ts';
import { GiftSheet } from './gift-sheet.tsx';
import { GuestList } from './guest-list.tsx';
import { Idle } from './idle.tsx';
import { GiftStockPanel } from './stock/gift-stock-panel.tsx';

export function GiftsView({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const day = useDay();
  const visits = useAllVisits();
  const totals = useTotals('gift-stock/');
  const [opened, setOpened] = useState<string>();
  const [opening, setOpening] = useState(0);
  const visit = useVisit(opened);
  const { place, goTo } = useReadingPlace(visit?.id);
  useMessagesOf(opened);
  const guests = useMemo(() => visits && day && guestsOf(visits, day.gifts), [visits, day]);
  const take = (id: string) => {
    setOpened(id);
    setOpening((before) => before + 1);
    goTo(id);
  };
  const sayUnknown = useSayUnknown();
  usePersonScan((scan, whose) => (whose?.visit ? take(whose.visit.id) : sayUnknown(scan)));
  if (!day || !guests || !totals) return <EmptyState icon="progress" title={t('common.loading')} />;

  const shown = Object.values(guests)
    .flat()
    .find((guest) => guest.visit.id === visit?.id);
  const next = guests.due.find((guest) => guest.visit.id !== opened);
  const nextButton = (primary: boolean) => (
    <Button
      tone={primary ? 'primary' : 'quiet'}
      icon="enter"
      label={t('support.next')}
      shortcut="F4"
      disabled={!next}
      onPress={() => next && take(next.visit.id)}
    />
  );
  return (
    <DeskLayout
      top={tabs}
      list={<GuestList guests={guests} selected={opened} onSelect={setOpened} onTake={take} />}
      aside={
        // Keys meant for the count never hand anything over: after it somebody has to be opened again.
        <GiftStockPanel day={day} totals={totals} onRecorded={() => setOpened(undefined)} />
      }
    >
      {visit && shown ? (
        <GiftSheet
          key={visit.id}
          visit={visit}
          whole={shown}
          day={day}
          totals={totals}
          opening={opening}
          place={place}
          next={nextButton}
        />
      ) : (
        <Idle hasGifts={day.gifts.length > 0} next={nextButton} waits={next !== undefined} />
      )}
    </DeskLayout>
  );
}
