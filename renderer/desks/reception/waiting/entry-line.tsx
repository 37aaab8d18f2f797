import { useTranslation } from 'react-i18next';
import { placeOf } from '#shared/domain/day/places.ts';
import type { EntryStatus, QueueEntry } from '#shared/domain/queue/entry.ts';
import type { DayRow, VisitSummary } from '#shared/rows.ts';
import { useMay } from '../../../app/session.ts';
import { useSend } from '../../../app/use-send.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { Badge, Button, type IconName, notify, Row, type Tone } from '../../../ui/index.ts';
import { useWhereWords } from './use-where-words.ts';

const looks: Record<EntryStatus, { tone: Tone; icon?: IconName }> = {
  waiting: { tone: 'waiting' },
  called: { tone: 'progress' },
  held: { tone: 'waiting', icon: 'progress' },
  done: { tone: 'done' },
  'no-show': { tone: 'problem', icon: 'no-show' },
  left: { tone: 'neutral' },
};

/** One place of a visit: its state, the sentence about it, and the way back for who missed a call. */
export function EntryLine({ day, visit, entry }: { day: DayRow; visit: VisitSummary; entry: QueueEntry }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const may = useMay();
  const { send, busy } = useSend();
  const words = useWhereWords(day, visit.id, entry);
  const { tone, icon } = looks[entry.status];
  const giveBack = async () => {
    const done = await send({
      type: 'visit.return-to-queue',
      subject: `visit/${visit.id}`,
      data: { specialty: entry.specialty },
      ...(visit.lastEvent ? { basis: visit.lastEvent } : {}),
    });
    const place = placeOf(day, entry.specialty);
    if (done)
      notify({
        tone: 'done',
        title: t('reception.backInQueue', { place: place ? inLanguage(place.name) : entry.specialty }),
      });
  };
  return (
    <Row gap={2}>
      <Badge tone={tone} label={t(`entryStatus.${entry.status}`)} {...(icon ? { icon } : {})} />
      {entry.status === 'waiting' ? <strong>{words}</strong> : <span>{words}</span>}
      {entry.status === 'no-show' && may('visit.return-to-queue') && (
        <Button icon="waiting" label={t('reception.backToQueue')} busy={busy} onPress={giveBack} />
      )}
    </Row>
  );
}
