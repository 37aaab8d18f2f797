import { useTranslation } from 'react-i18next';
import type { Place } from '#shared/domain/day/places.ts';
import { useBilingual } from '../../i18n/index.ts';
import type { Announcement } from './announcements.ts';
import styles from './board.module.css';
import { useCalledName } from './use-called-name.ts';

/** A call that fills the board for a moment, and is read out to whoever uses a screen reader. */
export function AnnouncedNumber({
  announced,
  places,
}: {
  announced: Announcement | undefined;
  places: readonly Place[];
}) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const nameOf = useCalledName();
  const place = places.find(({ id }) => id === announced?.place);
  return (
    <div role="status" className={styles.live}>
      {announced && (
        <div key={announced.id} className={styles.announcement}>
          <p className={styles.invite}>{t('board.invite')}</p>
          <p className={styles.hugeNumber}>{announced.ticket}</p>
          <p className={styles.hugeName}>{nameOf(announced.call)}</p>
          <p className={styles.hugeRoom}>
            {t('board.comeTo', { room: announced.roomName })}
            {place && <span className={styles.hugePlace}>{inLanguage(place.name)}</span>}
          </p>
        </div>
      )}
    </div>
  );
}
