import { useTranslation } from 'react-i18next';
import type { HandOver } from '#shared/domain/outbox/outbox.ts';
import { useFormats } from '../../../i18n/index.ts';
import type { IssuedItem } from '../../../mirror/index.ts';
import { Badge, PersonRow, Quiet } from '../../../ui/index.ts';

/** One issued prescription, and whether a file with it was handed over. */
export function OutboxRow({ item, handOver }: { item: IssuedItem; handOver: HandOver | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { ticket, name, at, prescriber, code, isReplaced, practice } = item;
  return (
    <PersonRow
      ticket={ticket}
      name={name}
      note={t('outbox.issued', { time: formats.time(at), name: prescriber })}
    >
      <Quiet>{code}</Quiet>
      {handOver ? (
        <Badge tone="done" label={t('outbox.handedOver', { time: formats.time(handOver.at) })} />
      ) : (
        <Badge tone="waiting" label={t('outbox.filter.pending')} />
      )}
      {isReplaced && <Badge label={t('outbox.replaced')} />}
      {practice && <Badge label={t('outbox.practice')} />}
    </PersonRow>
  );
}
