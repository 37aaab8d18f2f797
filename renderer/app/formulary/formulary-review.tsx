/** Whether a pharmacist has gone through the day's medicines, and the way for one to say so. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printedName } from '#shared/domain/medicine/medicine.ts';
import { searchText } from '#shared/domain/patient/name.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../i18n/index.ts';
import { Badge, Button, Dialog, Notice, notify, VirtualList } from '../../ui/index.ts';
import { useMay } from '../session.ts';
import { useSend } from '../use-send.ts';
import styles from './formulary-review.module.css';

/** Not shown for a day without medicines, nor once it is reviewed; `where` chooses the words. */
export function FormularyReview({ day, where }: { day: DayRow; where: 'setup' | 'pharmacy' }) {
  const { t } = useTranslation();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (day.formulary.length === 0) return null;
  if (day.formularyReviewed) {
    return where === 'setup' ? <Notice tone="done" title={t('formulary.reviewed')} /> : null;
  }
  const mayReview = may('day.review-formulary');
  return (
    <>
      <Notice
        tone="waiting"
        title={t('pharmacy.notReviewed')}
        text={t(mayReview ? 'formulary.mayReview' : 'formulary.howToReview')}
      >
        {mayReview && <Button icon="check" label={t('formulary.review')} onPress={() => setOpen(true)} />}
      </Notice>
      {isOpen && <ReviewDialog day={day} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Every medicine with what is printed of it; whoever has gone through them all says so. */
function ReviewDialog({ day, onClose }: { day: DayRow; onClose: () => void }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { send, busy } = useSend();
  const [selected, setSelected] = useState<string>();
  const medicines = day.formulary
    .map((medicine) => ({ medicine, key: searchText(printedName(medicine)) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ medicine }) => medicine);
  const review = async () => {
    if (!(await send({ type: 'day.review-formulary', subject: 'day', data: {} }))) return;
    notify({ tone: 'done', title: t('formulary.reviewed') });
    onClose();
  };
  return (
    <Dialog
      title={t('formulary.reviewTitle', { count: medicines.length })}
      size="full"
      opened
      onClose={onClose}
      actions={
        <>
          <Button label={t('common.cancel')} onPress={onClose} />
          <Button
            tone="primary"
            icon="check"
            label={t('formulary.confirm')}
            shortcut="Ctrl+Enter"
            busy={busy}
            onPress={review}
          />
        </>
      }
    >
      <p>{t('pharmacy.notReviewedText')}</p>
      <div className={styles.list}>
        <VirtualList
          label={t('formulary.list')}
          items={medicines}
          keyOf={({ id }) => id}
          selected={selected}
          onSelect={({ id }) => setSelected(id)}
          rowHeight={48}
          render={(medicine) => (
            <div className={styles.row}>
              <span>
                <strong>{printedName(medicine)}</strong> {medicine.strength}
              </span>
              <span>{bilingual(medicine.form)}</span>
              <span>{bilingual(medicine.unit)}</span>
              <span>{bilingual(medicine.route)}</span>
              <span>{medicine.atc}</span>
              <span>{medicine.toxic && <Badge tone="problem" label={t('pharmacy.toxic')} />}</span>
            </div>
          )}
        />
      </div>
    </Dialog>
  );
}
