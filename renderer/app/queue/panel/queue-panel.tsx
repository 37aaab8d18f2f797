import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Button, EmptyState, Panel, Row, Stack, Tabs, VirtualList } from '#renderer/ui/index.ts';
import type { Seat } from '../seat/seat.ts';
import { useNow } from '../use-now.ts';
import type { SeatQueue } from '../use-seat-queue.ts';
import { PlaceNote } from '../why/place-note.tsx';
import { QueueRow } from './queue-row.tsx';

type Group = 'waiting' | 'held';

/**
 * Who is in a room now and who waits, in the order in which they will be called; apart from them, who waits for a
 * result. Below the list stands why somebody is at their place.
 */
export function QueuePanel({
  seat,
  queue: { called, waiting, held },
  openVisit,
  onOpen,
  onSeat,
  onFind,
}: {
  seat: Seat;
  queue: SeatQueue;
  /** Id of the visit on the screen. */
  openVisit: string | undefined;
  onOpen: (visit: string) => void;
  onSeat: () => void;
  onFind?: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const now = useNow();
  const [group, setGroup] = useState<Group>('waiting');
  // Where the arrow keys are, until somebody else is opened.
  const [cursor, setCursor] = useState<{ id: string; whileOpen: string | undefined }>();
  const items = group === 'held' ? held : [...called, ...waiting];
  const pointed = cursor?.whileOpen === openVisit ? cursor?.id : undefined;
  const selected = items.some((item) => item.id === pointed) ? pointed : openVisit;
  const explained = group === 'waiting' ? waiting.find((item) => item.id === selected) : undefined;
  return (
    <Panel
      fill
      title={bilingual(seat.place.name)}
      aside={
        <Button tone="plain" icon="switch" label={seat.room.name} onPress={onSeat}>
          <span className="visually-hidden">{t('queue.changeSeat')}</span>
        </Button>
      }
    >
      <Stack gap={2} grow>
        <Row justify="space-between" wrap={false}>
          <Stack grow>
            <Tabs
              label={t('queue.tabs')}
              selected={group}
              onSelect={setGroup}
              tabs={[
                { id: 'waiting', label: t('queue.waiting'), count: waiting.length },
                { id: 'held', label: t('queue.held'), count: held.length },
              ]}
            />
          </Stack>
          {onFind && (
            <Button tone="plain" icon="search" label={t('queue.find')} shortcut="F3" onPress={onFind} />
          )}
        </Row>
        <VirtualList
          label={t(group === 'held' ? 'queue.held' : 'queue.list')}
          items={items}
          keyOf={(item) => item.id}
          selected={selected}
          onSelect={(item) => setCursor({ id: item.id, whileOpen: openVisit })}
          onTake={(item) => onOpen(item.id)}
          rowHeight={72}
          render={(item) => <QueueRow item={item} seat={seat} now={now} />}
          empty={
            group === 'held' ? (
              <EmptyState icon="progress" title={t('queue.heldEmpty')} text={t('queue.heldEmptyText')} />
            ) : (
              <EmptyState icon="waiting" title={t('queue.empty')} text={t('queue.emptyText')} />
            )
          }
        />
        {explained && <PlaceNote item={explained} waiting={waiting} place={seat.place.id} now={now} />}
      </Stack>
    </Panel>
  );
}
