import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Badge, type IconName, Quiet, TextField, type Tone } from '#renderer/ui/index.ts';
import { type CheckFinding, needsReason } from '#shared/domain/prescription/checks/check-report.ts';
import styles from './checks.module.css';

export const severityTones: Record<CheckFinding['severity'], { tone: Tone; icon: IconName; strong?: true }> =
  {
    refused: { tone: 'problem', icon: 'problem', strong: true },
    contraindicated: { tone: 'problem', icon: 'problem', strong: true },
    severe: { tone: 'problem', icon: 'problem' },
    moderate: { tone: 'priority', icon: 'alert' },
    note: { tone: 'neutral', icon: 'info' },
  };

/** How grave it is, what happens and what to do; behind a word its sources. */
export function FindingNote({
  finding,
  reason,
  onReason,
  isAsked,
  inputRef,
}: {
  finding: CheckFinding;
  reason: string;
  /** Only while a reason may be written. */
  onReason?: (reason: string) => void;
  /** Somebody tried to issue without one. */
  isAsked?: boolean;
  inputRef?: (element: HTMLElement | null) => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  return (
    <div className={styles.finding} data-severity={finding.severity}>
      <div className={styles.words}>
        <Badge label={t(`prescribing.severity.${finding.severity}`)} {...severityTones[finding.severity]} />{' '}
        <span>{bilingual(finding.text)}</span>
        {finding.advice && <Quiet> {bilingual(finding.advice)}</Quiet>}
        <Sources sources={finding.sources} />
      </div>
      {needsReason(finding) && onReason && (
        <TextField
          label={t('prescribing.reason')}
          placeholder={t('prescribing.reasonPlaceholder')}
          value={reason}
          onChange={onReason}
          maxLength={500}
          required
          error={isAsked && reason.trim() === '' ? t('prescribing.reasonNeeded') : undefined}
          ref={inputRef}
        />
      )}
      {needsReason(finding) && !onReason && reason !== '' && (
        <p>
          <strong>{t('prescribing.reason')}:</strong> {reason}
        </p>
      )}
    </div>
  );
}

function Sources({ sources }: { sources: readonly string[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (sources.length === 0) return null;
  return (
    <>
      {' '}
      <button
        type="button"
        className={styles.sources}
        aria-expanded={open}
        onClick={() => setOpen((before) => !before)}
      >
        {t('prescribing.sources', { count: sources.length })}
      </button>
      {open && (
        <ul className={styles.sourceList}>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      )}
    </>
  );
}
