import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrescriptionDraft } from '#shared/domain/prescription/issued.ts';
import type { VisitRow } from '#shared/rows.ts';
import { type WritingLine, withLinesOf } from '../prescription-draft.ts';

/** What others have prescribed or added since this one was begun: their lines are taken in, or left out on purpose. */
export function useOthersLines({
  visit,
  me,
  getLines,
  addLines,
}: {
  visit: VisitRow;
  me: string;
  getLines: () => readonly WritingLine[];
  addLines: (more: WritingLine[]) => void;
}) {
  const { t } = useTranslation();
  const current = visit.prescriptions.at(-1);
  const [startedFrom, setStartedFrom] = useState(current?.code);
  const [seen, setSeen] = useState(() => visit.drafts.map(({ id }) => id));
  const isNewer = current !== undefined && current.code !== startedFrom;
  // What I have added myself from another window is known to me.
  const added = visit.drafts.filter(({ id, by }) => !seen.includes(id) && by.id !== me);
  const kept = useMemo(
    () => ({ seen, ...(startedFrom === undefined ? {} : { startedFrom }) }),
    [seen, startedFrom],
  );
  const take = (from: Parameters<typeof withLinesOf>[1]) => {
    const lines = getLines();
    const more = withLinesOf(lines, from).slice(lines.length);
    if (more.length > 0) addLines(more);
  };
  const leaveOut = (draft: PrescriptionDraft) => setSeen((before) => [...before, draft.id]);
  return {
    /** Goes with what is kept. */
    kept,
    isNewer,
    added,
    unseenTitle: isNewer
      ? t('doctor.newerTitle', { name: current.prescriber.name })
      : added[0] && t('prescribing.addedTitle', { name: added[0].by.name }),
    takeNewer() {
      if (!current) return;
      take(current);
      setStartedFrom(current.code);
    },
    leaveNewer: () => setStartedFrom(current?.code),
    takeAdded(draft: PrescriptionDraft) {
      take(draft);
      leaveOut(draft);
    },
    leaveAdded: leaveOut,
  };
}
