/** What surrounds every desk: who, where, which day, whether papers come out, whether the screen is up to date. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './desk-frame.module.css';
import { ArchivedBand, PracticeBand } from './frame-bands.tsx';
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
  /** How many papers are on their way, did not come out, or may have. */
  printing: { busy: number; failed: number; unknown: number };
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
  const { busy, failed, unknown } = props.printing;
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
            data-tone={failed + unknown > 0 ? 'problem' : undefined}
            onClick={props.onPrinting}
          >
            <Icon name={failed + unknown > 0 ? 'print-failed' : 'print'} size={20} />
            {failed > 0
              ? t('frame.printFailed', { failed })
              : unknown > 0
                ? t('frame.printUnknown', { unknown })
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
