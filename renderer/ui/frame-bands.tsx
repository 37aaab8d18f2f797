/** Lines across the window about something that holds for all of it; above a door or a desk. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './frame-bands.module.css';
import { Icon, type IconName } from './icons.tsx';

/** Says on every screen of a day opened from an archive that it is only read. */
export function ArchivedBand({ onClose }: { onClose?: () => void }) {
  const { t } = useTranslation();
  return (
    <section className={styles.archived} aria-label={t('frame.archived')}>
      <Icon name="archive" size={17} />
      <strong>{t('frame.archived')}</strong>
      <span>{t('frame.archivedText')}</span>
      {onClose && (
        <button type="button" className={styles.closeArchive} onClick={onClose}>
          <Icon name="lock" size={16} />
          {t('frame.closeArchive')}
        </button>
      )}
    </section>
  );
}

/** Says on every screen of a practice day that nothing here is real. */
export function PracticeBand() {
  const { t } = useTranslation();
  return (
    <section className={styles.practice} aria-label={t('frame.practice')}>
      <strong>{t('frame.practice')}</strong>
      <span>{t('frame.practiceText')}</span>
    </section>
  );
}

/** A quiet line under the bar about something that holds for the whole desk; what can be done stands at its end. */
export function FrameBand({
  icon,
  title,
  text,
  children,
}: {
  icon: IconName;
  title: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <div className={styles.band} role="status">
      <Icon name={icon} size={20} />
      <strong>{title}</strong>
      <span className={styles.bandText}>{text}</span>
      {children}
    </div>
  );
}
