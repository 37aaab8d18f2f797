import { useTranslation } from 'react-i18next';
import type { SupportCaseRow } from '#shared/domain/support-case/row.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Button, Facts, Panel } from '../../../ui/index.ts';

/** What is known of the need; the button to mend it where that may be done. */
export function CaseDetailsPanel({
  supportCase: { details },
  onChange,
}: {
  supportCase: SupportCaseRow;
  onChange: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { need, hospital, department, estimatedCostVnd, companion, transport, contacts, documents } = details;
  return (
    <Panel
      title={t('cases.details')}
      icon="hospital"
      tone="accent"
      aside={onChange && <Button icon="edit" label={t('cases.change')} shortcut="F2" onPress={onChange} />}
    >
      <Facts
        facts={[
          [t('cases.need'), need],
          [t('cases.hospital'), [hospital, department].filter(Boolean).join(', ') || t('cases.notKnown')],
          [
            t('cases.estimatedCost'),
            estimatedCostVnd === undefined ? t('cases.notKnown') : money(estimatedCostVnd),
          ],
          [
            t('cases.companion'),
            companion && [companion.name, companion.relation, companion.phone].filter(Boolean).join(' · '),
          ],
          [t('cases.transport'), transport],
          [t('cases.contacts'), contacts],
          [t('cases.documents'), documents.map((each) => t(`cases.document.${each}`)).join('; ')],
        ]}
      />
    </Panel>
  );
}
