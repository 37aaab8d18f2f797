import { useTranslation } from 'react-i18next';
import { Button, Notice } from '../../../ui/index.ts';
import type { KeptFile } from './use-kept-files.ts';

/** A file of messages that was made: whether it was sent is said here. */
export function KeptFileNotice({
  file: { name, reason, visits },
  gone,
  shortcut,
  busy,
  onSent,
  onNotSent,
}: {
  file: KeptFile;
  /** How many of it would not be written to now. */
  gone: number;
  shortcut: string | undefined;
  busy: boolean;
  onSent: () => void;
  onNotSent: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Notice
      tone={gone > 0 ? 'priority' : 'progress'}
      title={t('care.saved', { reason: t(`care.reason.${reason}`), name })}
      text={gone > 0 ? t('care.savedGone', { count: gone }) : t('care.savedText')}
    >
      <Button
        icon="check"
        label={t('care.record', { reason: t(`care.reason.${reason}`), count: visits.length })}
        {...(shortcut === undefined ? {} : { shortcut })}
        busy={busy}
        onPress={onSent}
      />
      <Button
        tone="plain"
        label={t('care.notSent', { reason: t(`care.reason.${reason}`) })}
        busy={busy}
        onPress={onNotSent}
      />
    </Notice>
  );
}
