import { useBilingual } from '#renderer/i18n/index.ts';
import { Icon } from '#renderer/ui/index.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import styles from './raised-flags.module.css';

interface Raised {
  id: string;
  reason: { vi: string; en: string };
  /** Title of its source. */
  source: string;
}

/** Findings that need attention at once, each with its reason and source; read aloud as soon as they are raised. */
export function RaisedFlags({ form, flags }: { form: ExamForm; flags: ExamForm['redFlags'] }) {
  const titleOf = (source: string) => form.sources.find(({ id }) => id === source)?.title ?? source;
  return (
    <div role="alert">
      <FlagList flags={flags.map((flag) => ({ ...flag, source: titleOf(flag.source) }))} />
    </div>
  );
}

/** Red flags as they were signed, or as they are raised. */
export function FlagList({
  flags,
  compact = false,
}: {
  flags: readonly Raised[];
  /** Beside other work: without the sources. */
  compact?: boolean;
}) {
  const bilingual = useBilingual();
  if (flags.length === 0) return null;
  return (
    <ul className={styles.flags}>
      {flags.map(({ id, reason, source }) => (
        <li key={id}>
          <Icon name="problem" size={18} />
          <span>
            <strong>{bilingual(reason)}</strong> {!compact && <cite translate="no">{source}</cite>}
          </span>
        </li>
      ))}
    </ul>
  );
}
