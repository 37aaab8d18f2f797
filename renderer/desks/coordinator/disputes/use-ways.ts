import { useTranslation } from 'react-i18next';
import { sidesOf, type Way } from '#shared/domain/dispute.ts';
import { waysOfEdits } from '#shared/domain/patient/edits.ts';
import { parseSubject } from '#shared/domain/subjects.ts';
import { waysOfVisit } from '#shared/domain/visit/ways.ts';
import { letterOf } from '#shared/domain/writer.ts';
import type { DisputeRow } from '#shared/rows.ts';
import { usePatient, useVisit } from '../../../mirror/index.ts';
import { useValueWords } from './use-fact-words.ts';

/** What ends by counting again is not ended by words. */
export const isSettledByHand = ({ kind }: DisputeRow) =>
  kind !== 'stock-below-zero' && kind !== 'gifts-below-zero';

/** The ways in which a dispute may still be settled besides in words. */
export function useWays(dispute: DisputeRow): readonly Way[] {
  const subject = parseSubject(dispute.subject);
  const visit = useVisit(subject?.kind === 'visit' ? subject.id : undefined);
  const patient = usePatient(subject?.kind === 'patient' ? subject.id : undefined);
  if (visit) return waysOfVisit(visit, dispute);
  return patient ? waysOfEdits(patient, dispute) : [];
}

/** What a way means for a dispute: the room, the value, the prescription that holds. */
export function useWayWords(): (dispute: DisputeRow, way: Way) => string {
  const { t } = useTranslation();
  const valueWords = useValueWords();
  return (dispute, way) => {
    const { kind, about = '', facts } = dispute;
    const fact = facts.find(({ event }) => event === sidesOf(dispute, way)?.kept);
    if (!fact) return t('disputeWay.both');
    const value = typeof fact.value === 'string' ? fact.value : '';
    switch (kind) {
      case 'called-twice':
      case 'prescribed-twice':
        return t(`disputeWay.${kind}`, { value });
      case 'edited-twice': {
        const station = letterOf(fact.station);
        return t('disputeWay.edited-twice', { value: valueWords(about, fact.value), station });
      }
      default:
        return t(fact.type === 'visit.closed' ? 'disputeWay.closed' : 'disputeWay.goesOn');
    }
  };
}
