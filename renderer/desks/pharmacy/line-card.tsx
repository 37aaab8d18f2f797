/** One medicine of the prescription, with the lots it is taken from. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitRow } from '#shared/rows.ts';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { Badge, Button, SuggestField } from '../../ui/index.ts';
import { CloseRestDialog } from './close-rest-dialog.tsx';
import { ClosedRests } from './closed-rests.tsx';
import { LotField } from './lot-field.tsx';
import styles from './pharmacy.module.css';
import { isReasonMissing, type LinePick } from './picking.ts';
import { useTaking } from './taking.ts';

interface LineCardProps {
  number: number;
  pick: LinePick;
  visit: VisitRow;
  /** Code of the prescription on the screen. */
  code: string;
  disabled: boolean;
  onChange: (lot: string, quantity: number | undefined) => void;
  onReason: (reason: string) => void;
}

export function LineCard(props: LineCardProps) {
  const { t } = useTranslation();
  const { number: figures } = useFormats();
  const bilingual = useBilingual();
  const taking = useTaking();
  const { number, pick, visit, code, disabled } = props;
  const { line, owed, given } = pick;
  const units = (quantity: number) => `${figures(quantity)} ${bilingual(line.unit)}`;
  return (
    <li className={styles.line}>
      <span className={styles.lineNumber} aria-hidden="true">
        {number}
      </span>
      <div className={styles.lineWords}>
        <h3>
          {line.name} <span className={styles.strength}>{line.strength}</span>
          {line.toxic && <Badge tone="problem" label={t('pharmacy.toxic')} />}
        </h3>
        <p>{taking(line)}</p>
      </div>
      <div className={styles.lineQuantity}>
        <strong>{units(line.quantity)}</strong>
        {given > 0 && <span>{t('pharmacy.givenBefore', { units: units(given) })}</span>}
      </div>
      {pick.takeOut.length > 0 && (
        <ul className={styles.takeOut}>
          {pick.takeOut.map(({ lot, lotNumber, quantity, why }) => (
            <li key={lot}>{t(`dispensing.takeOut.${why}`, { units: units(quantity), lot: lotNumber })}</li>
          ))}
        </ul>
      )}
      {owed === 0 ? (
        <div className={styles.lineFoot}>
          {pick.closed === 0 && <Badge tone="done" label={t('pharmacy.lineDone')} />}
        </div>
      ) : (
        <OpenLine {...props} units={units} />
      )}
      <div className={styles.lineFoot}>
        <ClosedRests visit={visit} line={line} code={code} disabled={disabled} />
      </div>
    </li>
  );
}

/** What is still owed of a line. */
function OpenLine({
  pick,
  visit,
  disabled,
  onChange,
  onReason,
  units,
}: LineCardProps & { units: (quantity: number) => string }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const [revealed, setRevealed] = useState<string>();
  const showsAll = revealed !== undefined;
  const [closing, setClosing] = useState(false);
  const { line, owed } = pick;
  const shown =
    showsAll || pick.typed ? pick.picks : pick.picks.filter((each) => each.quantity !== undefined);
  const hidden = pick.picks.filter((each) => !shown.includes(each));
  const substitutes = new Set(
    pick.picks.flatMap(({ instead }) => (instead ? [`${instead.name} ${instead.strength}`] : [])),
  );
  const isReplaceable = pick.short > 0 && substitutes.size > 0;
  const named = <span className="visually-hidden">{line.name}</span>;
  const reasons = (['opened-box', 'bottle-size', 'asked', 'no-other'] as const).map((each) =>
    t(`dispensing.lotReason.${each}`),
  );
  return (
    <div className={styles.lots}>
      {shown.map((each) => (
        <LotField
          key={each.lot.id}
          pick={each}
          line={line}
          disabled={disabled}
          autoFocus={each.lot.id === revealed}
          tooMuch={pick.problem ? t('pharmacy.moreThanOwed', { units: units(owed) }) : undefined}
          onChange={(quantity) => onChange(each.lot.id, quantity)}
        />
      ))}
      {pick.needsReason && (
        <div className={styles.reason}>
          <SuggestField
            label={t('dispensing.lotReasonOf', { name: line.name })}
            required
            maxLength={300}
            suggestions={reasons}
            value={pick.reason}
            disabled={disabled}
            onChange={onReason}
            error={isReasonMissing(pick) ? t('dispensing.reasonMissing') : undefined}
          />
        </div>
      )}
      <div className={styles.lineFoot}>
        {pick.short > 0 && (
          <Badge tone="problem" strong label={t('pharmacy.short', { units: units(pick.short) })} />
        )}
        {pick.later > 0 && <Badge tone="waiting" label={t('pharmacy.later', { units: units(pick.later) })} />}
        {pick.back > 0 && <span>{t('dispensing.cameBackHere', { units: units(pick.back) })}</span>}
        {pick.setAside.map(({ lot, why }) => (
          <span key={lot.id} className={styles.setAside}>
            {t(`dispensing.notOffered.${why}`, { lot: lot.number, date: date(lot.expiry) })}
          </span>
        ))}
        {!disabled && hidden.length > 0 && (
          <Button
            tone="plain"
            icon={isReplaceable ? 'switch' : 'add'}
            label={
              isReplaceable
                ? t('dispensing.replaceBy', { name: [...substitutes].join(', ') })
                : t('dispensing.otherLots', { count: hidden.length })
            }
            onPress={() => setRevealed(hidden[0]?.lot.id)}
          >
            {named}
          </Button>
        )}
        {!disabled && (
          <Button
            tone="plain"
            icon="close"
            label={t('dispensing.closeRest')}
            onPress={() => setClosing(true)}
          >
            {named}
          </Button>
        )}
      </div>
      {closing && <CloseRestDialog visit={visit} pick={pick} onClose={() => setClosing(false)} />}
    </div>
  );
}
