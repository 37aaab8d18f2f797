import { useTranslation } from 'react-i18next';
import { isInQueue } from '#shared/domain/queue/entry.ts';
import type { DayRow, VisitSummary } from '#shared/rows.ts';
import { useMay } from '../../../app/session.ts';
import { useSend } from '../../../app/use-send.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { notify, Select } from '../../../ui/index.ts';

/** One more specialty for somebody already here. */
export function AddSpecialty({ day, visit }: { day: DayRow; visit: VisitSummary }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { send } = useSend();
  const may = useMay();
  const possible = day.specialties.filter(
    (specialty) => !visit.queue.some((entry) => entry.specialty === specialty.id && isInQueue(entry)),
  );
  if (possible.length === 0 || !may('visit.join-queue')) return null;
  const add = async (id: string | undefined) => {
    const specialty = possible.find((each) => each.id === id);
    if (!specialty) return;
    const done = await send({
      type: 'visit.join-queue',
      subject: `visit/${visit.id}`,
      data: { specialty: specialty.id },
      ...(visit.lastEvent ? { basis: visit.lastEvent } : {}),
    });
    if (done) notify({ tone: 'done', title: t('reception.joined', { name: inLanguage(specialty.name) }) });
  };
  return (
    <Select
      label={t('reception.addSpecialty')}
      options={possible.map((each) => ({ value: each.id, label: inLanguage(each.name) }))}
      value={undefined}
      forgets
      onChange={add}
    />
  );
}
