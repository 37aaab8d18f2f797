import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../i18n/index.ts';
import { useQueue } from '../../mirror/index.ts';
import { Badge, Panel, Quiet, Table } from '../../ui/index.ts';

/** Each specialty with its rooms: who waits, who is inside, who is done. */
export function Specialties({ day, totals }: { day: DayRow; totals: ReadonlyMap<string, number> }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const count = (specialty: string, status: string) => totals.get(`queue/${specialty}/${status}`) ?? 0;
  return (
    <Panel title={t('coordinator.specialties')} icon="doctor">
      <Table
        label={t('coordinator.specialties')}
        columns={[
          { name: t('coordinator.specialty') },
          { name: t('coordinator.waiting'), number: true },
          { name: t('coordinator.longest'), number: true },
          { name: t('coordinator.called'), number: true },
          { name: t('coordinator.done'), number: true },
          { name: t('coordinator.noShow'), number: true },
        ]}
        rows={day.specialties.map((specialty) => {
          const rooms = day.rooms.filter((room) => room.specialty === specialty.id);
          return {
            key: specialty.id,
            cells: [
              <span key="name">
                <strong>{inLanguage(specialty.name)}</strong>{' '}
                <Quiet small>{rooms.map((room) => room.name).join(', ')}</Quiet>
              </span>,
              <Badge key="waiting" tone="waiting" label={String(count(specialty.id, 'waiting'))} />,
              <LongestWait key="longest" specialty={specialty.id} />,
              <Badge key="called" tone="progress" label={String(count(specialty.id, 'called'))} />,
              <Badge key="done" tone="done" label={String(count(specialty.id, 'done'))} />,
              count(specialty.id, 'no-show'),
            ],
          };
        })}
      />
    </Panel>
  );
}

const minuteMs = 60_000;

/** Minutes that whoever has waited longest has waited. */
function LongestWait({ specialty }: { specialty: string }) {
  const { t } = useTranslation();
  const queue = useQueue(specialty);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs / 2);
    return () => clearInterval(timer);
  }, []);
  if (!queue || queue.length === 0) return <span>–</span>;
  const since = Math.min(...queue.map((item) => Date.parse(item.since)));
  const minutes = Math.max(0, Math.floor((now - since) / minuteMs));
  return <span>{t('coordinator.minutes', { minutes })}</span>;
}
