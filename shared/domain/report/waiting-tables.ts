/** Where people went, when, and how long they waited. */
import { timeOf } from '../calendar.ts';
import { isDeskPlace, placesOf } from '../day/places.ts';
import { idsOf, type ReportSource, type ReportVisit, those } from './report-source.ts';
import {
  amount,
  column,
  counted,
  type Figure,
  noFigure,
  plain,
  type ReportTable,
  row,
  same,
  sum,
} from './report-table.ts';
import { quantile, type Wait, waitsOf } from './waits.ts';

/** Each specialty and desk: who came, who was seen, and how long they waited for the first call. */
export function placesTable({ visits, setup }: ReportSource): ReportTable {
  const waits = waitsOf(visits);
  const rows = placesOf(setup).map(({ id, name }) => {
    const here = visits.filter(({ visit }) => visit.queue.some(({ specialty }) => specialty === id));
    return row(id, name, [
      counted(idsOf(here)),
      counted(those(here, (each) => isSeenAt(each, id))),
      ...signedAt(visits, id),
      ...spread(waits.filter(({ place }) => place === id)),
    ]);
  });
  return {
    id: 'places',
    title: { vi: 'Theo nơi khám', en: 'By place' },
    rowsTitle: { vi: 'Nơi khám', en: 'Place' },
    columns: [
      column('came', 'Đến', 'Came'),
      column('seen', 'Đã khám xong', 'Seen'),
      column('exams', 'Phiếu khám', 'Exams and reports'),
      column('median', 'Chờ (trung vị)', 'Wait (median)', 'minutes'),
      column('p90', 'Chờ (9/10 người)', 'Wait (9 of 10)', 'minutes'),
      column('longest', 'Chờ lâu nhất', 'Longest wait', 'minutes'),
    ],
    rows,
    note: {
      vi: 'Chờ: từ lúc vào hàng lần đầu đến lần gọi đầu tiên. Không tính người ghi lại từ giấy.',
      en: 'Wait: from joining the queue the first time to the first call. Without people entered from paper.',
    },
  };
}

/** How much was signed at a place: exams of a specialty, reports of a place that does tests. */
const numberSigned = ({ record }: ReportVisit, place: string) =>
  record.exams.filter(({ specialty }) => specialty === place).length +
  record.reports.filter((report) => report.place === place).length;

/** Whether a place was done with somebody at any time, also when they wait there again. */
const isSeenAt = (each: ReportVisit, place: string) =>
  numberSigned(each, place) > 0 ||
  each.visit.queue.some(
    ({ specialty, status, calls }) =>
      specialty === place && (status === 'done' || calls.some(({ outcome }) => outcome === 'seen')),
  );

/** What was signed at a place; a desk signs nothing. */
function signedAt(visits: ReportSource['visits'], place: string): Figure[] {
  if (isDeskPlace(place)) return [noFigure];
  const signed = visits.map((each) => ({ id: each.visit.id, number: numberSigned(each, place) }));
  return [
    amount(
      sum(signed.map(({ number }) => number)),
      signed.flatMap(({ id, number }) => (number > 0 ? [id] : [])),
    ),
  ];
}

/** Median, ninth tenth and longest; behind each those who waited at least so long. */
function spread(waits: readonly Wait[]): Figure[] {
  const sorted = waits.toSorted((a, b) => a.minutes - b.minutes);
  return [0.5, 0.9, 1].map((share) => {
    const minutes = quantile(sorted, share);
    if (minutes === undefined) return noFigure;
    return amount(
      minutes,
      sorted.flatMap((wait) => (wait.minutes >= minutes ? [wait.visit] : [])),
    );
  });
}

/** The rows of the waiting times, in minutes: the first and the last that belong to a group, the longest one without an end. */
export const waitGroups: readonly { from: number; to?: number }[] = [
  { from: 0, to: 14 },
  { from: 15, to: 29 },
  { from: 30, to: 59 },
  { from: 60, to: 89 },
  { from: 90, to: 119 },
  { from: 120, to: 179 },
  { from: 180 },
];

/** How often people waited how long: a person counts once for each queue they were called from. */
export function waitsTable({ visits }: ReportSource): ReportTable {
  const waits = waitsOf(visits);
  const kinds: ((place: string) => boolean)[] = [
    (place) => place === 'triage',
    (place) => !isDeskPlace(place),
    (place) => place === 'pharmacy',
  ];
  const figures = (among: readonly Wait[]) =>
    kinds.map((isOfKind) => {
      const its = among.filter(({ place }) => isOfKind(place));
      return amount(
        its.length,
        its.map(({ visit }) => visit),
      );
    });
  return {
    id: 'waits',
    title: { vi: 'Thời gian chờ', en: 'Waiting times' },
    rowsTitle: { vi: 'Chờ', en: 'Wait' },
    columns: [
      column('triage', 'Chờ sàng lọc', 'For triage'),
      column('specialties', 'Chờ khám', 'For an exam'),
      column('pharmacy', 'Chờ thuốc', 'For medicine'),
    ],
    rows: waitGroups.map(({ from, to }) =>
      row(
        `from-${from}`,
        to === undefined
          ? { vi: `Từ ${from} phút`, en: `${from} min and more` }
          : { vi: `${from}–${to} phút`, en: `${from}–${to} min` },
        figures(waits.filter(({ minutes }) => minutes >= from && (to === undefined || minutes <= to))),
      ),
    ),
    note: {
      vi: 'Lượt gọi đầu tiên của mỗi hàng chờ; một người có thể chờ ở nhiều nơi.',
      en: 'The first call from each queue; one person may wait in several.',
    },
  };
}

/** What happened in each hour of the clinic's clock in which anything did, and in those between. */
export function hoursTable({ visits }: ReportSource): ReportTable {
  const hourOf = (instant: string) => Number(timeOf(instant).slice(0, 2));
  const happenings = visits.map(({ visit, record }) => ({
    id: visit.id,
    hours: [
      [hourOf(visit.openedAt)],
      record.exams.map(({ at }) => hourOf(at)),
      [...new Map(record.dispensed.map(({ event, at }) => [event, hourOf(at)])).values()],
    ],
  }));
  const all = happenings.flatMap(({ hours }) => hours.flat());
  const first = Math.min(...all);
  const rows = Array.from({ length: all.length === 0 ? 0 : Math.max(...all) - first + 1 }, (_, index) => {
    const hour = first + index;
    const figure = (which: number): Figure => {
      const times = happenings.map(({ id, hours }) => ({
        id,
        number: hours[which]?.filter((each) => each === hour).length ?? 0,
      }));
      const number = sum(times.map((each) => each.number));
      const its = times.flatMap(({ id, number: here }) => (here > 0 ? [id] : []));
      return number === 0 ? plain(0) : amount(number, its);
    };
    return row(String(hour).padStart(2, '0'), same(`${hour}:00–${hour}:59`), [0, 1, 2].map(figure));
  });
  return {
    id: 'hours',
    title: { vi: 'Theo giờ trong ngày', en: 'By hour of the day' },
    rowsTitle: { vi: 'Giờ', en: 'Hour' },
    columns: [
      column('came', 'Người đến', 'Came'),
      column('exams', 'Phiếu khám', 'Exams'),
      column('hand-outs', 'Lượt phát thuốc', 'Hand-outs'),
    ],
    rows,
  };
}
