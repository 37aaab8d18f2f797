import { useTranslation } from 'react-i18next';
import { parseSubject } from '#shared/domain/subjects.ts';
import type { DisputeRow, SavingsBookRow, VisitRow } from '#shared/rows.ts';
import { useLots, useSavingsBook, useVisit } from '../../mirror/index.ts';

/** A dispute in words: what happened, to whom, and who did it. */
export function useDisputeWords(dispute: DisputeRow): { title: string; text: string } {
  const { t } = useTranslation();
  const subject = parseSubject(dispute.subject);
  const idOf = (kind: string) => (subject?.kind === kind ? subject.id : undefined);
  const visit = useVisit(idOf('visit'));
  const book = useSavingsBook(idOf('savings-book'));
  const lot = useLots()?.find((each) => each.id === idOf('lot'));
  const params = {
    ticket: visit?.ticket ?? book?.grants[0]?.ticket ?? lot?.number ?? '',
    people: whoDid(dispute, visit, book).join(', '),
  };
  return {
    title: t(`dispute.${dispute.kind}.title`, params),
    text: t(`dispute.${dispute.kind}.text`, params),
  };
}

function whoDid(
  dispute: DisputeRow,
  visit: VisitRow | null | undefined,
  book: SavingsBookRow | null | undefined,
): string[] {
  const calls = visit?.queue
    .flatMap((entry) => entry.calls)
    .filter((call) => dispute.events.includes(call.event))
    .map((call) => `${call.by} (${call.roomName})`);
  if (calls && calls.length > 0) return calls;
  const grants = book?.grants.filter((grant) => dispute.events.includes(grant.event));
  const names = grants?.map((grant) => grant.by.name) ?? visit?.dispensed.map((item) => item.by.name);
  return [...new Set(names)];
}
