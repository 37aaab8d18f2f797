import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icons.tsx';
import styles from './notice.module.css';

const icons: Record<Tone, IconName> = {
  neutral: 'info',
  priority: 'priority',
  waiting: 'info',
  progress: 'progress',
  done: 'done',
  problem: 'problem',
};

export interface NoticeWords {
  tone?: Tone;
  /** What happened. */
  title: string;
  /** What was kept and what to do. */
  text?: string;
}

/** Tells a person something where they are looking; a problem is also read aloud at once. */
export function Notice({
  tone = 'neutral',
  title,
  text,
  onClose,
  children,
}: NoticeWords & { onClose?: () => void; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} size={22} />
      <div className={styles.words}>
        <strong>{title}</strong>
        {text && <p>{text}</p>}
        {children && <div className={styles.actions}>{children}</div>}
      </div>
      {onClose && <Button tone="plain" iconOnly icon="close" label={t('common.close')} onPress={onClose} />}
    </div>
  );
}
