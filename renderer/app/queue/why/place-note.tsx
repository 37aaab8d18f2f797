import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayBeCalled, useCallsAt, type WaitingItem } from '#renderer/mirror/index.ts';
import { Button, Quiet } from '#renderer/ui/index.ts';
import { expectedWait } from '#shared/domain/queue/pace.ts';
import { usePlaceWords } from './use-place-words.ts';
import styles from './why.module.css';
import { WhyDialog } from './why-dialog.tsx';

/** What is told to somebody of the queue: their place and why, about how long yet, and why others are called first. */
export function PlaceNote({
  item,
  waiting,
  place,
  now,
}: {
  item: WaitingItem;
  waiting: readonly WaitingItem[];
  place: string;
  now: number;
}) {
  const { t } = useTranslation();
  const calls = useCallsAt(place) ?? [];
  const words = usePlaceWords(calls);
  const [asksWhy, setAsksWhy] = useState(false);
  const before = waiting.slice(0, waiting.indexOf(item));
  const ahead = before.filter(mayBeCalled).length;
  const range = ahead > 0 && mayBeCalled(item) ? expectedWait(calls, ahead, now) : undefined;
  return (
    <section className={styles.place} aria-label={t('queue.placeOf', { ticket: item.visit.ticket })}>
      <span>
        <strong>{t('queue.number', { ticket: item.visit.ticket, number: before.length + 1 })}</strong>{' '}
        {words(item)}
      </span>
      {range && <Quiet small>{t('queue.expected', { from: range.fromMinutes, to: range.toMinutes })}</Quiet>}
      {before.length > 0 && (
        <Button
          tone="plain"
          icon="info"
          label={t('queue.why')}
          shortcut="F1"
          onPress={() => setAsksWhy(true)}
        />
      )}
      {asksWhy && <WhyDialog item={item} waiting={waiting} onClose={() => setAsksWhy(false)} />}
    </section>
  );
}
