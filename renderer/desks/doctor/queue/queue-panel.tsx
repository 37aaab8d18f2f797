import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import type { QueueItem } from '#renderer/mirror/index.ts';
import { Button, EmptyState, Panel, Quiet, Row, Stack, VirtualList } from '#renderer/ui/index.ts';
import type { Seat } from '../seat/seat.ts';
import { QueueRow } from './queue-row.tsx';
import { useNow } from './use-now.ts';

/** Who is in a room now, then who waits, in the order in which they will be called. */
export function QueuePanel(props: {
  seat: Seat;
  called: readonly QueueItem[];
  waiting: readonly QueueItem[];
  openVisit: string | undefined;
  onOpen: (visit: string) => void;
  onSeat: () => void;
  onFind: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const now = useNow();
  const [cursor, setCursor] = useState<string>();
  // Both lists are read on their own: between a call and its answer somebody may be in both.
  const inRoom = new Set(props.called.map((item) => item.visit.id));
  const items = [...props.called, ...props.waiting.filter((item) => !inRoom.has(item.visit.id))];
  const selected = items.some((item) => item.visit.id === cursor) ? cursor : props.openVisit;
  return (
    <Panel fill title={bilingual(props.seat.specialty.name)} aside={<RoomName {...props} />}>
      <Stack gap={2} grow>
        <Row justify="space-between" wrap={false}>
          <Quiet small>
            {t('doctor.queueCounts', { called: props.called.length, waiting: props.waiting.length })}
          </Quiet>
          <Button tone="plain" icon="search" label={t('doctor.find')} shortcut="F3" onPress={props.onFind} />
        </Row>
        <VirtualList
          label={t('doctor.queue')}
          items={items}
          keyOf={(item) => item.visit.id}
          selected={selected}
          onSelect={(item) => setCursor(item.visit.id)}
          onTake={(item) => props.onOpen(item.visit.id)}
          rowHeight={72}
          render={(item) => <QueueRow item={item} now={now} />}
          empty={
            <EmptyState icon="waiting" title={t('doctor.queueEmpty')} text={t('doctor.queueEmptyText')} />
          }
        />
      </Stack>
    </Panel>
  );
}

function RoomName({ seat, onSeat }: { seat: Seat; onSeat: () => void }) {
  const { t } = useTranslation();
  return (
    <Button tone="plain" icon="switch" label={seat.room.name} onPress={onSeat}>
      <span className="visually-hidden">{t('doctor.changeSeat')}</span>
    </Button>
  );
}
