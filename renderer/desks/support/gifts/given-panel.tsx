/** What somebody was given: when, by whom, who took it; changing its size, and taking it back. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GivenGift, giftsStillHeld } from '#shared/domain/gifts/gifts.ts';
import { sizesOf } from '#shared/domain/gifts/rule.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { useMay } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/index.ts';
import { useVisitsOf } from '../../../mirror/index.ts';
import { Button, Panel, Quiet, Stack } from '../../../ui/index.ts';
import { BackDialog, type WayBack } from './back-dialog.tsx';
import type { Totals } from './due.ts';
import styles from './gifts.module.css';
import { useGiftWords } from './use-gift-words.ts';

export function GivenPanel({
  visit,
  day,
  totals,
  onTakenBack,
}: {
  visit: VisitRow;
  day: DayRow;
  totals: Totals;
  onTakenBack: (gift: string) => void;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const { time } = useFormats();
  const { named } = useGiftWords();
  const [asking, setAsking] = useState<{ given: GivenGift; way: WayBack }>();
  const place = (id: string) => day.gifts.findIndex((gift) => gift.id === id);
  // Where they stand while sizes are exchanged.
  const held = giftsStillHeld(visit).toSorted((a, b) => place(a.gift) - place(b.gift));
  const elsewhere = (useVisitsOf(visit.patientId) ?? []).filter(
    ({ id, gifts }) => id !== visit.id && gifts !== undefined,
  );
  if (held.length === 0 && elsewhere.length === 0 && visit.giftsTakenBack.length === 0) return null;
  const hasSizes = (id: string) => {
    const gift = day.gifts.find((each) => each.id === id);
    return gift !== undefined && sizesOf(gift).length > 1;
  };
  const about = ({ at, by, receiver, proof, exception }: GivenGift) =>
    [
      t('supportGifts.givenBy', { time: time(at), name: by.name }),
      receiver ? t('supportGifts.tookIt', receiver) : t('supportGifts.tookItThemselves'),
      t(`supportGifts.proofs.${proof}`),
      exception ? t('supportGifts.asException', { reason: exception }) : '',
    ].filter(Boolean);
  return (
    <Panel title={t('supportGifts.given')} icon="done">
      <Stack gap={2}>
        {held.map((given) => (
          <div key={`${given.event} ${given.gift} ${given.size ?? ''}`} className={styles.given}>
            <div>
              <strong>{named(given)}</strong>
              <Quiet small>{about(given).join(' · ')}</Quiet>
            </div>
            {may('visit.take-back-gifts') && (
              <div className={styles.givenActions}>
                {hasSizes(given.gift) && day.phase !== 'closed' && (
                  <Button
                    icon="switch"
                    label={t('supportGifts.exchange')}
                    onPress={() => setAsking({ given, way: 'exchange' })}
                  />
                )}
                <Button
                  tone="plain"
                  icon="undo"
                  label={t('supportGifts.takeBack')}
                  onPress={() => setAsking({ given, way: 'return' })}
                />
              </div>
            )}
          </div>
        ))}
        {elsewhere.map(({ id, ticket, gifts }) => (
          <div key={id} className={styles.given}>
            <div>
              <strong>{(gifts ?? []).map(named).join(', ')}</strong>
              <Quiet small>{t('supportGifts.onOtherVisit', { ticket })}</Quiet>
            </div>
          </div>
        ))}
        {visit.giftsTakenBack.map((back) => (
          <Quiet key={`${back.event} ${back.gift} ${back.size ?? ''}`} small>
            {t(back.backOnShelf ? 'supportGifts.cameBack' : 'supportGifts.thrownAway', {
              gift: named(back),
              time: time(back.at),
              name: back.by.name,
              reason: back.reason,
            })}
          </Quiet>
        ))}
      </Stack>
      {asking && (
        <BackDialog
          visit={visit}
          day={day}
          totals={totals}
          {...asking}
          onTakenBack={onTakenBack}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Panel>
  );
}
