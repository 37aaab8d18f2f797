import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Badge, Panel } from '#renderer/ui/index.ts';
import type { RaisedFlag } from '#shared/domain/triage/red-flags.ts';
import styles from './flags-panel.module.css';

/** Each danger sign with what it asks for, the reason and the source; not drawn while there is none. */
export function FlagsPanel({ flags }: { flags: readonly RaisedFlag[] }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  if (flags.length === 0) return null;
  return (
    <div className={styles.place}>
      <Panel fill title={t('triage.flags')} icon="problem">
        <ul className={styles.flags}>
          {flags.map((flag) => (
            <li key={flag.id}>
              <Badge
                tone={flag.raisesTo === 'emergency' ? 'problem' : 'priority'}
                strong
                label={t(`priority.${flag.raisesTo}`)}
              />
              <strong>{bilingual(flag.name)}</strong>
              <span>{bilingual(flag.reason)}</span>
              <small>
                {t('triage.source')} <cite translate="no">{flag.source}</cite>
              </small>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
