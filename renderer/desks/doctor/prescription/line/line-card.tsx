import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { Badge, Button, Quiet } from '#renderer/ui/index.ts';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import { isImpossiblePart, type WritingLine } from '../prescription-draft.ts';
import styles from './line.module.css';
import { useCourseWords } from './use-course-words.ts';

/** One medicine of the prescription: in words, or in fields while it is the one being written. */
export function LineCard(props: {
  number: number;
  medicine: Medicine;
  line: WritingLine;
  onHand: number;
  /** Who else added it. */
  addedBy: string | undefined;
  onOpen: () => void;
  onRemove: () => void;
  /** The fields, while it is open. */
  editor: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { number } = useFormats();
  const { medicine, line, editor } = props;
  const name = printedName(medicine);
  const unit = bilingual(medicine.unit);
  return (
    <fieldset className={styles.line} data-open={Boolean(editor) || undefined}>
      <legend className="visually-hidden">
        {name} {medicine.strength}
      </legend>
      <div className={styles.head}>
        <span className={styles.number}>{props.number}</span>
        <span className={styles.name}>
          <strong>
            {name} {medicine.strength}
          </strong>{' '}
          <Quiet small>
            {bilingual(medicine.form)} · {bilingual(medicine.route)}
            {props.addedBy && ` · ${t('prescribing.addedBy', { name: props.addedBy })}`}
          </Quiet>
        </span>
        {medicine.toxic && <Badge tone="problem" label={t('doctor.toxic')} />}
        {editor ? (
          <Quiet small>{t('doctor.onHand', { quantity: number(props.onHand), unit })}</Quiet>
        ) : (
          <>
            {line.quantity !== undefined && (
              <strong className={styles.quantity}>
                {twoDigits(line.quantity)} {unit}
              </strong>
            )}
            <Button
              tone="plain"
              iconOnly
              icon="edit"
              label={t('prescribing.edit', { name })}
              onPress={props.onOpen}
            />
          </>
        )}
        <Button
          tone="plain"
          iconOnly
          icon="remove"
          label={t('doctor.lineRemove', { name })}
          onPress={props.onRemove}
        />
      </div>
      {editor || <Told line={line} medicine={medicine} />}
      {props.children}
    </fieldset>
  );
}

/** How it is taken, and what is not filled in yet. */
function Told({ line, medicine }: { line: WritingLine; medicine: Medicine }) {
  const { t } = useTranslation();
  const courseOf = useCourseWords();
  const wrong = [
    !line.dose && t('doctor.dose'),
    !line.timesPerDay && t('doctor.timesPerDay'),
    !line.days && t('doctor.days'),
    !line.quantity && t('doctor.quantity'),
  ].filter(Boolean);
  return (
    <div className={styles.told}>
      <span>
        {line.dose} {courseOf(line)}
      </span>
      {wrong.length > 0 && (
        <Badge
          tone="priority"
          icon="alert"
          label={t('prescribing.unfilled', { fields: wrong.join(', ').toLocaleLowerCase() })}
        />
      )}
      {isImpossiblePart(line.dose, medicine) && (
        <Badge tone="problem" label={t('fieldError.not-divisible')} />
      )}
    </div>
  );
}

/** Below ten with a leading zero, as it is printed. Source: Thông tư 26/2025/TT-BYT. */
const twoDigits = (quantity: number) => String(quantity).padStart(2, '0');
