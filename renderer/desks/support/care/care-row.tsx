import { useTranslation } from 'react-i18next';
import { dateOf, formatDate } from '#shared/domain/calendar.ts';
import type { CareEntry } from '#shared/domain/care/care-list.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Badge, PersonRow, Quiet } from '../../../ui/index.ts';

export function CareRow({ entry }: { entry: CareEntry }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const { ticket, name, phone, mobile, reason, date, contacted } = entry;
  return (
    <PersonRow
      ticket={ticket}
      name={name}
      note={reason === 'follow-up' ? t('care.due', { date: formatDate(date) }) : ''}
    >
      <Quiet>{mobile ?? phone}</Quiet>
      {!mobile && <Badge tone="problem" icon="problem" label={t('care.noMobile')} />}
      {contacted && (
        <Badge
          tone="done"
          label={t(`care.contacted.${contacted.channel}`, {
            time: time(contacted.at),
            date: formatDate(dateOf(contacted.at)),
          })}
        />
      )}
    </PersonRow>
  );
}
