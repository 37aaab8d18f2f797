import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { useMay } from '../../app/session.ts';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { useLots } from '../../mirror/index.ts';
import { Button, Notice } from '../../ui/index.ts';
import { recalledHeld } from './hand-outs.ts';
import { ReturnDialog } from './return-dialog.tsx';

/** Whoever holds units of a lot that was recalled: how many of which, and the way to take them back. */
export function RecalledNotice({ visit, day }: { visit: VisitRow; day: DayRow }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const bilingual = useBilingual();
  const may = useMay();
  const held = recalledHeld(visit, useLots() ?? []);
  const [returning, setReturning] = useState<(typeof held)[number]>();
  const unitOf = (medicine: string) => {
    const unit = day.formulary.find(({ id }) => id === medicine)?.unit;
    return unit ? bilingual(unit) : '';
  };
  return (
    <>
      {held.map(({ handOut, item }, index) => (
        <Notice
          key={`${handOut.event}/${item.lot}/${item.insteadOf ?? ''}`}
          tone="problem"
          title={t('dispensing.holdsRecalled', {
            units: `${number(item.quantity)} ${unitOf(item.medicine)}`.trim(),
            lot: item.lotNumber,
          })}
          text={item.name}
        >
          {may('visit.return-medicine') && (
            <Button
              icon="enter"
              label={t('dispensing.takeBack')}
              {...(index === 0 ? { shortcut: 'Alt+T' } : {})}
              onPress={() => setReturning({ handOut, item })}
            />
          )}
        </Notice>
      ))}
      {returning && (
        <ReturnDialog
          visit={visit}
          handOut={returning.handOut}
          way="shelf"
          lot={returning.item.lot}
          onClose={() => setReturning(undefined)}
        />
      )}
    </>
  );
}
