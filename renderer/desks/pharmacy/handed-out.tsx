/** What this person was handed today: when, by whom, from which lot; what came back of it, and what they were told. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isKnownPoint } from '#shared/domain/dispensing/counselling.ts';
import type { HandedOutItem } from '#shared/domain/dispensing/dispensing.ts';
import type { VisitRow } from '#shared/rows.ts';
import { useMay } from '../../app/session.ts';
import { useFormats } from '../../i18n/index.ts';
import { useLots } from '../../mirror/index.ts';
import { Badge, Button, Panel } from '../../ui/index.ts';
import { type HandOut, handOutsOf, recalledHeld } from './hand-outs.ts';
import styles from './pharmacy.module.css';
import { ReturnDialog, type WayBack } from './return-dialog.tsx';

export function HandedOut({ visit }: { visit: VisitRow }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const may = useMay();
  const [asking, setAsking] = useState<{ handOut: HandOut; way: WayBack }>();
  const handOuts = handOutsOf(visit);
  const recalled = new Set(recalledHeld(visit, useLots() ?? []).map(({ item }) => item.lot));
  const last = handOuts.find(({ held }) => held.length > 0);
  const mayReturn = may('visit.return-medicine');
  // Right after a hand-out the usual key for a slip of the finger.
  const isLastStep = visit.lastStep?.type === 'dispensing.handed-out';
  if (handOuts.length === 0) return null;
  return (
    <Panel title={t('pharmacy.handedOut')} icon="done" fill>
      <div className={styles.handOuts}>
        {handOuts.map((handOut) => (
          <section key={handOut.event}>
            <h3>
              {time(handOut.at)} · {handOut.by}
            </h3>
            <ul>
              {handOut.items.map((item) => (
                <Item
                  key={`${item.lot}/${item.insteadOf ?? ''}`}
                  item={item}
                  held={handOut.held}
                  isRecalled={recalled.has(item.lot)}
                />
              ))}
            </ul>
            <Told visit={visit} event={handOut.event} />
            {mayReturn && handOut.held.length > 0 && (
              <div className={styles.lineFoot}>
                <Button
                  tone="plain"
                  icon="enter"
                  label={t('dispensing.takeBack')}
                  {...(handOut === last ? { shortcut: 'Alt+R' } : {})}
                  onPress={() => setAsking({ handOut, way: 'shelf' })}
                />
                {isLastStep && handOut === last && (
                  <Button
                    tone="plain"
                    icon="undo"
                    label={t('dispensing.undo')}
                    shortcut="F9"
                    onPress={() => setAsking({ handOut, way: 'mistake' })}
                  />
                )}
              </div>
            )}
          </section>
        ))}
      </div>
      {asking && <ReturnDialog visit={visit} {...asking} onClose={() => setAsking(undefined)} />}
    </Panel>
  );
}

function Item({
  item,
  held,
  isRecalled,
}: {
  item: HandedOutItem;
  held: readonly HandedOutItem[];
  isRecalled: boolean;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const still = held.find(({ lot, insteadOf }) => lot === item.lot && insteadOf === item.insteadOf);
  const back = item.quantity - (still?.quantity ?? 0);
  return (
    <li>
      <span>
        {item.name} <small>{t('pharmacy.fromLot', { lot: item.lotNumber })}</small>
        {isRecalled && still && (
          <Badge tone="problem" label={t('dispensing.recalledHeld', { quantity: number(still.quantity) })} />
        )}
        {item.reason && <small className={styles.ownLine}>{item.reason}</small>}
        {back > 0 && (
          <small className={styles.ownLine}>{t('dispensing.cameBack', { quantity: number(back) })}</small>
        )}
      </span>
      <strong>{number(item.quantity)}</strong>
    </li>
  );
}

function Told({ visit, event }: { visit: VisitRow; event: string }) {
  const { t } = useTranslation();
  const handOver = visit.handOvers.find((each) => each.event === event);
  const told = [
    ...(handOver?.counselling?.ticked.filter(isKnownPoint).map((each) => t(`dispensing.point.${each}`)) ??
      []),
    handOver?.counselling?.note ?? '',
  ].filter(Boolean);
  return (
    <>
      {handOver?.checks && <p className={styles.told}>{t(`dispensing.proof.${handOver.checks.patient}`)}</p>}
      {told.length > 0 && <p className={styles.told}>{t('dispensing.told', { points: told.join(', ') })}</p>}
    </>
  );
}
