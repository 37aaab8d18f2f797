import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperDialog } from '#renderer/app/paper-dialog.tsx';
import { Button } from '#renderer/ui/index.ts';
import type { VisitRow } from '#shared/rows.ts';

/** The paper of the exam that this specialty signed last, to look at and to print. */
export function ExamPaperButton({ visit, specialty }: { visit: VisitRow; specialty: string }) {
  const { t } = useTranslation();
  const [shows, setShows] = useState(false);
  const exam = visit.exams.findLast((each) => each.specialty === specialty);
  if (!exam?.head) return null;
  return (
    <>
      <Button icon="print" label={t('orders.examPaper')} shortcut="Shift+F8" onPress={() => setShows(true)} />
      {shows && (
        <PaperDialog
          kind="exam"
          subject={`visit/${visit.id}`}
          event={exam.id}
          title={t('documentKind.exam')}
          onClose={() => setShows(false)}
        />
      )}
    </>
  );
}
