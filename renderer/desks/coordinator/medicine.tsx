import { useTranslation } from 'react-i18next';
import { printedName } from '#shared/domain/medicine/medicine.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { useLots } from '../../mirror/index.ts';
import { Badge, EmptyState, Panel, Row, Stack } from '../../ui/index.ts';
import { lowStock } from './low-stock.ts';

/** Medicines running out, before the pharmacy has to send somebody away. */
export function MedicineRunningOut({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const formats = useFormats();
  const low = lowStock(useLots() ?? [], day.date);
  return (
    <Panel title={t('coordinator.medicine')} icon="pharmacy" fill>
      {low.length === 0 ? (
        <EmptyState
          compact
          icon="done"
          title={t('coordinator.noMedicine')}
          text={t('coordinator.noMedicineText')}
        />
      ) : (
        <Stack gap={2}>
          {low.map(({ medicine: id, onHand }) => {
            const medicine = day.formulary.find((each) => each.id === id);
            if (!medicine) return null;
            return (
              <Row key={id} justify="space-between" wrap={false}>
                <span>
                  {printedName(medicine)} {medicine.strength}
                </span>
                {onHand === 0 ? (
                  <Badge tone="problem" label={t('coordinator.outOfStock')} />
                ) : (
                  <Badge
                    tone="priority"
                    icon="alert"
                    label={`${formats.number(onHand)} ${inLanguage(medicine.unit)}`}
                  />
                )}
              </Row>
            );
          })}
        </Stack>
      )}
    </Panel>
  );
}
