/** What surrounds every desk: who, where, which day, whether papers come out, whether the screen is up to date. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './desk-frame.module.css';
import { Icon, type IconName } from './icons.tsx';
import { KeyCap } from './key-cap.tsx';
import { Mark } from './mark.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { useShortcut } from './shortcut.ts';

export interface DeskFrameProps {
  deskName: string;
  deskIcon: IconName;
  /** Site and date of the day. */
  place: string;
  practice: boolean;
  /** Given for a day opened from an archive, of which nothing is recorded: closes it. */
  onCloseArchive: (() => void) | undefined;
  station: string;
  person: string;
  printing: { busy: number; failed: number };
  onPrinting: () => void;
  /** How this computer stands with the others: a `FrameChip`. */
  network?: ReactNode;
  /** When the day was last copied elsewhere: a `FrameChip`. */
  copies?: ReactNode;
  /** False while the host cannot be reached. */
  connected: boolean;
  onCommands: () => void;
  menu: readonly MenuItem[];
  children: ReactNode;
}

export function DeskFrame(props: DeskFrameProps) {
  const { t } = useTranslation();
  useShortcut('Ctrl+K', props.onCommands);
  const { busy, failed } = props.printing;
  return (
    <div className={styles.frame}>
      {props.practice && <PracticeBand />}
      {props.onCloseArchive && <ArchivedBand onClose={props.onCloseArchive} />}
      <header className={styles.bar}>
        <Mark />
        <h1 className={styles.desk}>
          <Icon name={props.deskIcon} size={22} />
          {props.deskName}
        </h1>
        <span className={styles.place}>{props.place}</span>
        <div className={styles.right}>
          {props.connected ? (
            <>
              {props.network}
              {props.copies}
            </>
          ) : (
            <span className={styles.chip} data-tone="problem" role="status">
              <Icon name="offline" size={18} />
              {t('frame.disconnected')}
            </span>
          )}
          <button
            type="button"
            className={styles.button}
            data-tone={failed > 0 ? 'problem' : undefined}
            onClick={props.onPrinting}
          >
            <Icon name={failed > 0 ? 'print-failed' : 'print'} size={20} />
            {failed > 0
              ? t('frame.printFailed', { failed })
              : busy > 0
                ? t('frame.printing', { busy })
                : t('frame.printIdle')}
          </button>
          <button type="button" className={styles.button} onClick={props.onCommands}>
            <Icon name="command" size={20} />
            <span className="visually-hidden">{t('frame.commands')}</span>
            <KeyCap keys="Ctrl+K" />
          </button>
          <span className={styles.station}>
            <span className="visually-hidden">{t('frame.station')} </span>
            {props.station}
          </span>
          <Menu label={props.person} icon="person" items={props.menu} />
        </div>
      </header>
      {props.children}
    </div>
  );
}

/** A state in the bar that is always in sight; pressing it tells more. */
export function FrameChip({
  tone,
  icon,
  label,
  onPress,
}: {
  tone: 'done' | 'priority' | 'problem';
  icon: IconName;
  label: string;
  onPress: () => void;
}) {
  return (
    <button type="button" className={styles.button} data-tone={tone} onClick={onPress}>
      <Icon name={icon} size={20} />
      <span className={styles.label}>{label}</span>
    </button>
  );
}

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
