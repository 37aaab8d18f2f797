import { useTranslation } from 'react-i18next';
import { type Place, placesOf } from '#shared/domain/day/places.ts';
import type { EntryStatus } from '#shared/domain/queue/entry.ts';
import type { WaitLength } from '#shared/domain/queue/thresholds.ts';
import type { DayRow } from '#shared/rows.ts';
import { LeftWords } from '../../app/intake/left-words.tsx';
import { useIntakeNow } from '../../app/intake/use-intake-now.ts';
import { useNow } from '../../app/queue/use-now.ts';
import { useBilingual } from '../../i18n/index.ts';
import { useQueue } from '../../mirror/index.ts';
import { Badge, Panel, Quiet, Table, type Tone } from '../../ui/index.ts';
import { longestWait } from './longest-wait.ts';

/** Each place with its rooms: who waits and how long, who is inside, who is done, and what it can still take. */
export function Places({ day, totals }: { day: DayRow; totals: ReadonlyMap<string, number> }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const intake = useIntakeNow(day);
  const count = (place: string, status: EntryStatus) => totals.get(`queue/${place}/${status}`) ?? 0;
  const row = (place: Place) => {
    const { id, name, rooms } = place;
    const left = intake?.find((each) => each.id === id);
    return {
      key: id,
      cells: [
        <span key="name">
          <strong>{inLanguage(name)}</strong> <Quiet small>{rooms.map((room) => room.name).join(', ')}</Quiet>
        </span>,
        <Badge key="waiting" tone="waiting" label={String(count(id, 'waiting'))} />,
        <LongestWait key="longest" place={id} />,
        <Badge key="called" tone="progress" label={String(count(id, 'called'))} />,
        count(id, 'held'),
        <Badge key="done" tone="done" label={String(count(id, 'done'))} />,
        count(id, 'no-show'),
        left && <LeftWords key="left" of={left} />,
      ],
    };
  };
  return (
    <Panel title={t('coordinator.places')} icon="doctor" fill>
      <Table
        label={t('coordinator.places')}
        columns={[
          { name: t('coordinator.place') },
          { name: t('coordinator.waiting'), number: true },
          { name: t('coordinator.longest'), number: true },
          { name: t('coordinator.called'), number: true },
          { name: t('coordinator.held'), number: true },
          { name: t('coordinator.done'), number: true },
          { name: t('coordinator.noShow'), number: true },
          { name: t('coordinator.intakeLeft'), number: true },
        ]}
        rows={placesOf(day).map(row)}
      />
    </Panel>
  );
}

const tones: Record<WaitLength, Tone> = { fine: 'neutral', long: 'priority', 'too-long': 'problem' };

/** Minutes of the wait that needs looking after most. */
function LongestWait({ place }: { place: string }) {
  const { t } = useTranslation();
  const queue = useQueue(place);
  const now = useNow();
  const longest = queue && longestWait(queue, now);
  if (!longest) return <span>–</span>;
  const { minutes, length } = longest;
  return <Badge tone={tones[length]} icon="waiting" label={t('coordinator.minutes', { minutes })} />;
}
