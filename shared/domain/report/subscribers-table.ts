/** Whose phone is of the sponsor's network, and how many of them have little. */
import { peopleServed, percentOf, type Served } from '../care/subscribers.ts';
import type { ReportSource } from './report-source.ts';
import { amount, column, counted, noFigure, type ReportTable, row } from './report-table.ts';

/**
 * Everybody who came, each once, as `peopleServed` counts them. `share` is of everybody who came, `of-subscribers` of
 * those with the same kind of phone; both in whole percent.
 */
export function subscribersTable({ visits }: ReportSource): ReportTable {
  const patients = new Map(visits.map(({ visit, patient }) => [visit.patientId, patient]));
  const people = peopleServed(
    visits.map(({ visit }) => visit),
    (id) => patients.get(id),
  );
  const shareOf = (its: readonly string[], whole: readonly Served[]) =>
    whole.length === 0 ? noFigure : amount(percentOf(its.length, whole.length), its);
  const of = (
    key: string,
    vi: string,
    en: string,
    holds: (each: Served) => boolean,
    among?: (each: Served) => boolean,
  ) => {
    const its = people.filter(holds).map(({ visit }) => visit);
    const ofSubscribers = among ? shareOf(its, people.filter(among)) : noFigure;
    return row(key, { vi, en }, [counted(its), shareOf(its, people), ofSubscribers]);
  };
  const hasPhone = ({ isSubscriber }: Served) => isSubscriber;
  const ofViettel = ({ isOfViettel }: Served) => isOfViettel;
  const isPoor = ({ isLowIncome }: Served) => isLowIncome;
  return {
    id: 'subscribers',
    title: { vi: 'Thuê bao Viettel và hộ thu nhập thấp', en: 'Viettel subscribers with low income' },
    rowsTitle: { vi: 'Người đến khám', en: 'People' },
    columns: [
      column('people', 'Số người', 'People'),
      column('share', 'Trên số người đến', 'Of those who came', 'percent'),
      column('of-subscribers', 'Trên số thuê bao', 'Of subscribers', 'percent'),
    ],
    rows: [
      of('phone', 'Có số điện thoại', 'With a phone', hasPhone),
      of('viettel', 'Thuê bao Viettel', 'Viettel subscribers', ofViettel, hasPhone),
      of('low-income', 'Hộ thu nhập thấp', 'Low income', isPoor),
      of(
        'low-income-phone',
        'Hộ thu nhập thấp có số điện thoại',
        'Low income, with a phone',
        (each) => isPoor(each) && hasPhone(each),
        hasPhone,
      ),
      of(
        'low-income-viettel',
        'Hộ thu nhập thấp, thuê bao Viettel',
        'Low income, Viettel',
        (each) => isPoor(each) && ofViettel(each),
        ofViettel,
      ),
    ],
    note: {
      vi: 'Thu nhập thấp: hộ nghèo, hộ cận nghèo, hoàn cảnh khó khăn, kể cả đối tượng phụ, ở bất kỳ lượt khám nào trong ngày. Trên số thuê bao: trên mọi người có số điện thoại; dòng cuối trên mọi thuê bao Viettel.',
      en: 'Low income: poor, near-poor, hardship, also as a second category, at any visit of the day. Of subscribers: of everybody with a phone; the last row of all Viettel subscribers.',
    },
  };
}
