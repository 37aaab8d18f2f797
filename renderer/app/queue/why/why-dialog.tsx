import { useTranslation } from 'react-i18next';
import { useFormats, usePersonName } from '#renderer/i18n/index.ts';
import type { WaitingItem } from '#renderer/mirror/index.ts';
import { Dialog, PersonRow, Quiet, Scroll } from '#renderer/ui/index.ts';
import { useReasonWords } from '../reasons/use-reason-words.ts';
import { type Before, whoIsBefore } from './before.ts';
import styles from './why.module.css';

/** Answers somebody who asks why others are called first: all of them, each with one sentence. */
export function WhyDialog({
  item,
  waiting,
  onClose,
}: {
  item: WaitingItem;
  waiting: readonly WaitingItem[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { ticket } = item.visit;
  const title = t('queue.whyTitle', { ticket });
  return (
    <Dialog title={title} opened onClose={onClose}>
      <p className={styles.rule}>
        <Quiet small>{t('queue.whyRule')}</Quiet>
      </p>
      <Scroll label={title}>
        <ol className={styles.before}>
          {whoIsBefore(waiting, item.id).map((before) => (
            <BeforeRow key={before.item.id} before={before} behind={item} />
          ))}
        </ol>
      </Scroll>
    </Dialog>
  );
}

function BeforeRow({
  before: { item, why },
  behind,
}: {
  before: Before<WaitingItem>;
  /** Who stands behind and asks. */
  behind: WaitingItem;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = usePersonName();
  const reasonsOf = useReasonWords();
  const { visit } = item;
  const away = behind.visit.queue.find((each) => each.status === 'called')?.calls.at(-1);
  return (
    <li>
      <PersonRow ticket={visit.ticket} name={nameOf(visit.opened.person, visit.opened.date)} note="">
        {t(`queue.before.${why}`, {
          ticket: behind.visit.ticket,
          reasons: reasonsOf(visit),
          time: formats.time(item.since),
          room: why === 'in-room' ? (away?.roomName ?? '') : (behind.entry.room?.name ?? ''),
        })}
      </PersonRow>
    </li>
  );
}
