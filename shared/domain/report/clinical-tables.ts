/** What was found: diagnoses, danger signs, reactions to medicines, and who was sent on. */
import { type ReactionSeverity, reactionSeverities } from '../patient/reaction.ts';
import { type ReportSource, type ReportVisit, those } from './report-source.ts';
import {
  amount,
  column,
  counted,
  groupedBy,
  largestFirst,
  type ReportRow,
  type ReportTable,
  row,
  same,
  type Words,
} from './report-table.ts';
import { severityWords, totalWords } from './report-words.ts';

/**
 * Codes of ICD-10, each once for a visit, under the list's own titles: what a doctor typed may name somebody. The last
 * row are visits with a diagnosis in words only.
 */
export function diagnosesTable({ visits, titleOf }: ReportSource): ReportTable {
  const diagnosesOf = ({ record }: ReportVisit) => record.exams.flatMap(({ diagnoses }) => diagnoses);
  const coded = visits.flatMap((each) =>
    diagnosesOf(each).flatMap(({ code }) => (code === undefined ? [] : [{ code, visit: each.visit.id }])),
  );
  const rows = [...groupedBy(coded, ({ code }) => code)].map(([code, its]) => {
    const title = titleOf(code);
    const label = title ? { vi: `${code} ${title.vi}`, en: `${code} ${title.en}` } : same(code);
    return row(code, label, [counted(its.map(({ visit }) => visit))]);
  });
  const inWords = those(visits, (each) => diagnosesOf(each).some(({ code }) => code === undefined));
  return {
    id: 'diagnoses',
    title: { vi: 'Chẩn đoán hay gặp nhất', en: 'Most frequent diagnoses' },
    rowsTitle: { vi: 'Mã ICD-10 và tên bệnh', en: 'ICD-10' },
    columns: [column('people', 'Số người', 'People')],
    rows: [
      ...largestFirst(rows),
      ...(inWords.length > 0
        ? [
            row('without-code', { vi: 'Có chẩn đoán chưa ghi mã', en: 'With a diagnosis without a code' }, [
              counted(inWords),
            ]),
          ]
        : []),
    ],
  };
}

/** Signs that raised somebody's priority at triage, of the record that counts, and those of exams and reports. */
export function redFlagsTable({ visits }: ReportSource): ReportTable {
  const raised = visits.flatMap(({ visit: { id }, record }) => [
    ...(record.triage.at(-1)?.flags ?? []).map((flag) => ({
      key: `triage/${flag.id}`,
      label: flag.name,
      visit: id,
      at: 0,
    })),
    ...[...record.exams, ...record.reports].flatMap(({ flags }) =>
      flags.map((flag) => ({ key: `exam/${flag.id}`, label: flag.reason, visit: id, at: 1 })),
    ),
  ]);
  const figures = (of: typeof raised) =>
    [0, 1].map((at) => counted(of.flatMap((each) => (each.at === at ? [each.visit] : []))));
  const rows = [...groupedBy(raised, ({ key }) => key)].map(([key, its]) =>
    row(key, its[0]?.label ?? same(key), figures(its)),
  );
  const most = (each: ReportRow) => Math.max(...each.values.map(Number));
  return {
    id: 'red-flags',
    title: { vi: 'Dấu hiệu nguy hiểm', en: 'Danger signs' },
    rowsTitle: { vi: 'Dấu hiệu', en: 'Sign' },
    columns: [
      column('triage', 'Ở sàng lọc', 'At triage'),
      column('exams', 'Khi khám, cận lâm sàng', 'In exams and reports'),
    ],
    rows: [
      ...rows.toSorted((a, b) => most(b) - most(a) || (a.key < b.key ? -1 : 1)),
      ...(raised.length > 0 ? [row('total', totalWords, figures(raised), { total: true })] : []),
    ],
    note: {
      vi: 'Số người; một người có thể có nhiều dấu hiệu.',
      en: 'People; one may have several signs.',
    },
  };
}

/** Suspected reactions to medicines of this day, by how bad they were. */
export function reactionsTable({ visits }: ReportSource): ReportTable {
  const reactions = visits.flatMap(({ visit: { id }, patient }) =>
    (patient?.reactions ?? []).filter(({ visit }) => visit === id),
  );
  const figures = (of: typeof reactions) => [
    counted(of.map(({ visit }) => visit)),
    amount(
      of.length,
      of.map(({ visit }) => visit),
    ),
  ];
  const ofSeverity = (severity: ReactionSeverity) => reactions.filter((each) => each.severity === severity);
  return {
    id: 'reactions',
    title: { vi: 'Phản ứng nghi do thuốc', en: 'Suspected reactions to medicines' },
    rowsTitle: { vi: 'Mức độ', en: 'Severity' },
    columns: [column('people', 'Số người', 'People'), column('reactions', 'Số phản ứng', 'Reactions')],
    rows:
      reactions.length === 0
        ? []
        : [
            ...reactionSeverities.map((severity) =>
              row(severity, severityWords[severity], figures(ofSeverity(severity))),
            ),
            row('total', totalWords, figures(reactions), { total: true }),
          ],
  };
}

const referralWords = {
  closed: {
    vi: 'Lượt khám kết thúc vì chuyển đi bệnh viện',
    en: 'Visit ended: sent to a hospital',
  },
  urgent: { vi: 'Bác sĩ giới thiệu đi viện, khẩn', en: 'Referred by a doctor, urgently' },
  referred: { vi: 'Bác sĩ giới thiệu đi viện, không khẩn', en: 'Referred by a doctor, not urgently' },
  support: { vi: 'Được đề nghị hỗ trợ riêng để đi viện', en: 'Nominated for support at a hospital' },
} satisfies Record<string, Words>;

/** Everybody who shall be treated elsewhere, by how it was written down; some by several. The total counts each once. */
export function referralsTable({ visits }: ReportSource): ReportTable {
  const referredIn = ({ record }: ReportVisit, urgent: boolean) =>
    record.exams.some(({ referral }) => referral?.urgent === urgent);
  const kinds: [keyof typeof referralWords, string[]][] = [
    ['closed', those(visits, ({ visit }) => visit.closed?.reason === 'to-hospital')],
    ['urgent', those(visits, (each) => referredIn(each, true))],
    ['referred', those(visits, (each) => referredIn(each, false) && !referredIn(each, true))],
    [
      'support',
      those(visits, ({ visit }) => visit.nominations.some(({ kinds }) => kinds.includes('special-support'))),
    ],
  ];
  return {
    id: 'referrals',
    title: { vi: 'Chuyển tuyến, giới thiệu đi viện', en: 'Referrals' },
    rowsTitle: { vi: 'Ghi ở đâu', en: 'Written down as' },
    columns: [column('people', 'Số người', 'People')],
    rows: [
      ...kinds.map(([key, its]) => row(key, referralWords[key], [counted(its)])),
      row('total', totalWords, [counted(kinds.flatMap(([, its]) => its))], { total: true }),
    ],
    note: {
      vi: 'Một người có thể được ghi ở nhiều mục; dòng cộng tính mỗi người một lần.',
      en: 'One person may stand in several rows; the total counts each once.',
    },
  };
}
