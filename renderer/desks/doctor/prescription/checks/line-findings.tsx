import { useTranslation } from 'react-i18next';
import { Badge, Quiet } from '#renderer/ui/index.ts';
import type { LineChecks } from '#shared/domain/prescription/checks/check-report.ts';
import type { Override } from '../prescription-draft.ts';
import { CheckRow } from './check-row.tsx';
import styles from './checks.module.css';
import { FindingNote, severityTones } from './finding-note.tsx';
import type { LineFindings as Findings } from './findings-of-lines.ts';

/** Under a line: what was found, and of every check whether it could be made. */
export function LineFindings(props: {
  findings: Findings;
  checks: LineChecks;
  overrides: readonly Override[];
  onReason: (key: string, reason: string) => void;
  /** Reasons that are missing are asked for. */
  isAsked: boolean;
  /** Where the reason of a finding is written. */
  inputRef: (key: string, element: HTMLElement | null) => void;
}) {
  const { t } = useTranslation();
  const { told, elsewhere } = props.findings;
  return (
    <div className={styles.checks}>
      {told.length > 0 && (
        <div className={styles.findings} role="status">
          {told.map((finding) => (
            <FindingNote
              key={finding.key}
              finding={finding}
              reason={props.overrides.find(({ key }) => key === finding.key)?.reason ?? ''}
              onReason={(reason) => props.onReason(finding.key, reason)}
              isAsked={props.isAsked}
              inputRef={(element) => props.inputRef(finding.key, element)}
            />
          ))}
        </div>
      )}
      {elsewhere.map((finding) => (
        <Quiet key={finding.key} small>
          <Badge label={t(`prescribing.severity.${finding.severity}`)} {...severityTones[finding.severity]} />{' '}
          {t('prescribing.seeLine', { line: finding.line + 1 })}
        </Quiet>
      ))}
      <CheckRow checks={props.checks} />
    </div>
  );
}
