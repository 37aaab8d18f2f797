import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Icon } from '#renderer/ui/index.ts';
import type { Priority } from '#shared/domain/queue/priority.ts';
import type { RaisedFlag } from '#shared/domain/triage/red-flags.ts';
import styles from './flags-strip.module.css';

/**
 * Danger signs found so far and the class they lead to, in one sentence that is read aloud. It stands below the form
 * and is there from the start, so that nothing moves where somebody types; the field in use stays in sight.
 */
export function FlagsStrip({
  flags,
  before,
  after,
  form,
}: {
  flags: readonly RaisedFlag[];
  /** The class now, and once this is saved. */
  before: Priority;
  after: Priority;
  form: RefObject<HTMLElement | null>;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const count = flags.length;
  const shown = useRef(0);
  useEffect(() => {
    const field = document.activeElement;
    if (count > shown.current && form.current?.contains(field)) field?.scrollIntoView({ block: 'nearest' });
    shown.current = count;
  }, [count, form]);
  const isEmergency = flags.some(({ raisesTo }) => raisesTo === 'emergency');
  const names = flags.map(({ name }) => bilingual(name)).join('; ');
  const leadsTo = before === after ? 'triage.classStays' : 'triage.classBecomes';
  return (
    <section
      className={styles.strip}
      aria-label={t('triage.flagsSummary')}
      aria-live={isEmergency ? 'assertive' : 'polite'}
      data-tone={count === 0 ? undefined : isEmergency ? 'problem' : 'priority'}
    >
      <Icon name={count === 0 ? 'check' : 'problem'} />
      <span>{count === 0 ? t('triage.noFlags') : t(leadsTo, { names, class: t(`priority.${after}`) })}</span>
    </section>
  );
}
