import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandedOutItem } from '#shared/domain/dispensing/dispensing.ts';
import type { VisitRow } from '#shared/rows.ts';
import { useVisitCommand } from '../../app/queue/index.ts';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import { useFormats } from '../../i18n/index.ts';
import { Choice, NumberField, notify } from '../../ui/index.ts';
import type { HandOut } from './hand-outs.ts';
import styles from './hand-over.module.css';

/** Where it goes; `mistake`: it should not have been handed out, and all of it is back. */
const ways = ['shelf', 'destroyed', 'mistake'] as const;
export type WayBack = (typeof ways)[number];

const keyOf = ({ lot, insteadOf = '' }: HandedOutItem) => `${lot}/${insteadOf}`;

/** Takes back units of one hand-out, or all of it. */
export function ReturnDialog({
  visit,
  handOut,
  way: first,
  lot,
  onClose,
}: {
  visit: VisitRow;
  handOut: HandOut;
  /** What is proposed. */
  way: WayBack;
  /** The lot all of which is proposed to come back. */
  lot?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  // What somebody else does while this is open has not been seen.
  const [seen] = useState(visit);
  const { command, busy } = useVisitCommand(seen);
  const [way, setWay] = useState(first);
  const [units, setUnits] = useState<Record<string, number | undefined>>(() =>
    Object.fromEntries(
      handOut.held.filter((item) => item.lot === lot).map((item) => [keyOf(item), item.quantity]),
    ),
  );
  const unitsOf = (item: HandedOutItem) => (way === 'mistake' ? item.quantity : (units[keyOf(item)] ?? 0));
  const isWrong = (item: HandedOutItem) =>
    !Number.isInteger(unitsOf(item)) || unitsOf(item) < 0 || unitsOf(item) > item.quantity;
  const isNothing = handOut.held.every((item) => unitsOf(item) === 0);
  const save = async (reason: string) => {
    const items = handOut.held
      .filter((item) => unitsOf(item) > 0)
      .map((item) => ({
        handOut: handOut.event,
        lot: item.lot,
        quantity: unitsOf(item),
        backOnShelf: way === 'shelf',
        ...(item.insteadOf === undefined ? {} : { insteadOf: item.insteadOf }),
      }));
    const saved =
      way === 'mistake'
        ? await command('visit.undo-dispensing', { event: handOut.event, reason })
        : await command('visit.return-medicine', { items, reason });
    if (!saved) return;
    notify({ tone: 'done', title: t('dispensing.tookBack', { ticket: visit.ticket }) });
    onClose();
  };
  return (
    <ReasonDialog
      title={t('dispensing.returnTitle', { name: visit.opened.person.name, ticket: visit.ticket })}
      label={t('dispensing.why')}
      action={t('dispensing.returnSave')}
      busy={busy}
      incomplete={isNothing || handOut.held.some(isWrong)}
      onSend={save}
      onClose={onClose}
    >
      {(isAsked) => (
        <>
          <Choice
            label={t('dispensing.wayBack')}
            columns={3}
            autoFocus
            value={way}
            onChange={setWay}
            options={ways.map((value) => ({ value, label: t(`dispensing.way.${value}`) }))}
          />
          <div>
            {handOut.held.map((item, index) => (
              <div key={keyOf(item)} className={styles.back}>
                <span>
                  {item.name}
                  <small>
                    {t('dispensing.heldOfLot', { lot: item.lotNumber, quantity: number(item.quantity) })}
                  </small>
                </span>
                <NumberField
                  label={t('dispensing.backOf', { name: item.name, lot: item.lotNumber })}
                  hideLabel
                  disabled={way === 'mistake'}
                  value={way === 'mistake' ? item.quantity : units[keyOf(item)]}
                  onChange={(quantity) => setUnits({ ...units, [keyOf(item)]: quantity })}
                  error={
                    isWrong(item)
                      ? t('dispensing.atMost', { quantity: number(item.quantity) })
                      : isAsked && isNothing && index === 0
                        ? t('fieldError.required')
                        : undefined
                  }
                />
              </div>
            ))}
          </div>
        </>
      )}
    </ReasonDialog>
  );
}
