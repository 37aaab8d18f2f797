import { useTranslation } from 'react-i18next';
import { helpedVnd } from '#shared/domain/support-case/stages.ts';
import { useFormats } from '../../../i18n/index.ts';
import type { CaseItem } from '../../../mirror/index.ts';
import { Button, Facts, Panel, Stack } from '../../../ui/index.ts';

/** What the open cases need together, and the list of them for the sponsor. */
export function OpenCasesPanel({
  items,
  busy,
  onPrint,
}: {
  items: readonly CaseItem[];
  busy: boolean;
  onPrint: () => void;
}) {
  const { t } = useTranslation();
  const { money, number } = useFormats();
  const cases = items.flatMap(({ supportCase }) => supportCase ?? []);
  const estimated = cases.reduce((sum, { details }) => sum + (details.estimatedCostVnd ?? 0), 0);
  const helped = cases.reduce((sum, each) => sum + helpedVnd(each), 0);
  return (
    <Panel title={t('cases.openTitle')} icon="list">
      <Stack gap={3}>
        <Facts
          facts={[
            [t('cases.openCount'), number(cases.length)],
            [t('cases.openEstimated'), money(estimated)],
            [t('cases.openHelped'), money(helped)],
          ]}
        />
        <div>
          <Button
            icon="print"
            label={t('cases.printList')}
            busy={busy}
            disabled={cases.length === 0}
            onPress={onPrint}
          />
        </div>
      </Stack>
    </Panel>
  );
}
