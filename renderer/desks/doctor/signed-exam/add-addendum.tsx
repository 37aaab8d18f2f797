import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useVisitCommand } from '#renderer/app/queue/index.ts';
import { useDraft } from '#renderer/app/use-draft.ts';
import { Button, Form, notify, Row, TextArea } from '#renderer/ui/index.ts';
import type { VisitRow } from '#shared/rows.ts';

const addendumDraftSchema = z.object({ text: z.string() });

/** Adds to what is signed: that stays as it was, and this stands beside it. */
export function AddAddendum({
  visit,
  exam,
  onAdded,
}: {
  visit: VisitRow;
  /** Id of the exam or the report. */
  exam: string;
  onAdded?: () => void;
}) {
  const { t } = useTranslation();
  const { command, busy } = useVisitCommand(visit);
  const draft = useDraft(`addendum.${exam}`, addendumDraftSchema);
  const text = draft.value?.text ?? '';
  const add = async () => {
    if (text.trim() === '') return;
    if (!(await command('visit.add-addendum', { to: exam, text }))) return;
    draft.drop();
    notify({ tone: 'done', title: t('signedExam.added') });
    onAdded?.();
  };
  return (
    <Form label={t('signedExam.add')} onSubmit={add} gap={2}>
      <TextArea
        label={t('signedExam.add')}
        hint={t('signedExam.addHint')}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(next) => draft.keep({ text: next })}
        autoFocus
      />
      <Row justify="flex-end">
        <Button
          tone="primary"
          icon="add"
          label={t('signedExam.addNow')}
          shortcut="Ctrl+Enter"
          busy={busy}
          disabled={text.trim() === ''}
          onPress={add}
        />
      </Row>
    </Form>
  );
}
