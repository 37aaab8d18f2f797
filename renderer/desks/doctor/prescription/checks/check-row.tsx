import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/index.ts';
import type { Check, LineChecks } from '#shared/domain/prescription/checks/check-report.ts';
import styles from './checks.module.css';

/** Says of every check of a line whether it was made, is not in the tables, or could not be made and why. */
export function CheckRow({ checks: { checks } }: { checks: LineChecks }) {
  const { t } = useTranslation();
  const of = (state: Check['state']) => checks.filter((each) => each.state === state);
  const kindOf = ({ kind }: Check) => t(`prescribing.kind.${kind}`);
  const [made, unknown, impossible] = [of('checked'), of('not-in-table'), of('cannot-check')];
  const whyOf = ({ why, about = [] }: Check) =>
    why ? [t(`prescribing.why.${why}`), about.join(', ')].filter(Boolean).join(': ') : '';
  // `liều, số ngày (chưa điền), thai kỳ (chưa hỏi)`: what has the same reason stands together.
  const reasons = [...Map.groupBy(impossible, whyOf)].map(
    ([why, same]) => `${same.map(kindOf).join(', ')}${why && ` (${why})`}`,
  );
  const isWhole = made.length === checks.length;
  const parts = [
    made.length > 0 && t('prescribing.checked', { kinds: made.map(kindOf).join(', ') }),
    unknown.length > 0 &&
      t('prescribing.notInTable', {
        kinds: unknown.map((check) => [kindOf(check), ...(check.missing ?? [])].join(' ')).join(', '),
      }),
    impossible.length > 0 && t('prescribing.cannotCheck', { kinds: reasons.join(', ') }),
  ].filter(Boolean);
  return (
    <p className={styles.row}>
      {isWhole && <Icon name="done" size={14} />}
      {parts.join(' · ')}
    </p>
  );
}
