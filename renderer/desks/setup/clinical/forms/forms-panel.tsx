import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import { latestForm } from '#shared/domain/exam-form/forms-of-day.ts';
import { saveFile } from '../../../../app/save-file.ts';
import { useBilingual } from '../../../../i18n/index.ts';
import { useExamForms } from '../../../../mirror/index.ts';
import { Badge, Button, notify, Panel, Row, Table } from '../../../../ui/index.ts';
import { TakeFormDialog } from './take-form-dialog.tsx';
import { TryFormDialog } from './try-form-dialog.tsx';

/** The newest version of every form of the day: tried, saved to be corrected, taken in corrected. */
export function FormsPanel() {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const all = useExamForms() ?? [];
  const [tried, setTried] = useState<ExamForm>();
  const [isTaking, setTaking] = useState(false);
  const forms = [...new Set(all.map(({ id }) => id))].flatMap((id) => latestForm(all, id) ?? []);
  const save = (form: ExamForm) => {
    const file = `phieu-kham-${form.id}-${form.version}.json`;
    saveFile(new Blob([JSON.stringify(form, undefined, 2)], { type: 'application/json' }), file);
    notify({ tone: 'done', title: t('clinical.formSaved'), text: t('clinical.formSavedText', { file }) });
  };
  return (
    <Panel
      title={t('clinical.forms')}
      icon="doctor"
      aside={
        <Button icon="file" label={t('clinical.takeForm')} shortcut="F8" onPress={() => setTaking(true)} />
      }
    >
      <Table
        label={t('clinical.forms')}
        columns={[
          { name: t('clinical.form') },
          { name: t('clinical.version'), number: true },
          { name: t('clinical.review') },
          { name: t('clinical.actions'), number: true },
        ]}
        rows={forms.map((form) => ({
          key: form.id,
          cells: [
            <strong key="title">{bilingual(form.title)}</strong>,
            form.version,
            form.reviewed ? (
              <Badge key="review" tone="done" label={t('clinical.reviewed')} />
            ) : (
              <Badge key="review" tone="waiting" label={t('clinical.notReviewed')} />
            ),
            <Row key="actions" gap={1} justify="flex-end" wrap={false}>
              <Button
                tone="plain"
                iconOnly
                icon="eye"
                label={t('clinical.tryForm', { name: bilingual(form.title) })}
                onPress={() => setTried(form)}
              />
              <Button
                tone="plain"
                iconOnly
                icon="download"
                label={t('clinical.saveForm', { name: bilingual(form.title) })}
                onPress={() => save(form)}
              />
            </Row>,
          ],
        }))}
      />
      {tried && <TryFormDialog form={tried} onClose={() => setTried(undefined)} />}
      {isTaking && <TakeFormDialog onClose={() => setTaking(false)} />}
    </Panel>
  );
}
