import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedRest } from '#shared/domain/dispensing/dispensing.ts';
import type { VisitRow } from '#shared/rows.ts';
import { useVisitCommand } from '../../app/queue/index.ts';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { Badge, Button } from '../../ui/index.ts';
import type { Line } from './picking.ts';

/** What of a line will not be handed out, why, and the way to hand it out after all. */
export function ClosedRests({
  visit,
  line,
  code,
  disabled,
}: {
  visit: VisitRow;
  line: Line;
  /** Code of the prescription on the screen. */
  code: string;
  disabled: boolean;
}) {
  const { t } = useTranslation();
  const { number, time } = useFormats();
  const bilingual = useBilingual();
  const { command, busy } = useVisitCommand(visit);
  const [opening, setOpening] = useState<ClosedRest>();
  const rests = visit.closedRests.filter(
    ({ prescription, medicine }) => prescription === code && medicine === line.medicine,
  );
  const reopen = async (rest: ClosedRest, reason: string) => {
    if (await command('visit.undo-dispensing', { event: rest.event, reason })) setOpening(undefined);
  };
  return (
    <>
      {rests.map((rest) => (
        <span key={rest.event}>
          <Badge
            label={t('dispensing.closed', {
              units: `${number(rest.quantity)} ${bilingual(line.unit)}`,
              reason: rest.note ?? t(`dispensing.rest.${rest.reason}`),
              by: rest.by.name,
              time: time(rest.at),
            })}
          />
          {!disabled && (
            <Button
              tone="plain"
              icon="undo"
              label={t('dispensing.reopen')}
              onPress={() => setOpening(rest)}
            />
          )}
        </span>
      ))}
      {opening && (
        <ReasonDialog
          title={t('dispensing.reopenTitle', { name: line.name })}
          label={t('dispensing.why')}
          action={t('dispensing.reopen')}
          busy={busy}
          onSend={(reason) => reopen(opening, reason)}
          onClose={() => setOpening(undefined)}
        />
      )}
    </>
  );
}
