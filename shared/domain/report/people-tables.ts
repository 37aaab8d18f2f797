/** Who came: by category, age and sex, ethnic group, commune. A visit is a person: nobody has two on one day. */

import { ageOn } from '../patient/birth.ts';
import { ethnicGroupName } from '../patient-list/ethnic-groups.ts';
import { communeLabel } from '../places/commune.ts';
import { categories } from '../visit/category.ts';
import { categoryNames } from '../visit/category-names.ts';
import { ageGroups, ageGroupWords, inAgeGroup } from './age-groups.ts';
import { idsOf, type ReportSource, type ReportVisit, those } from './report-source.ts';
import {
  column,
  counted,
  groupedBy,
  largestFirst,
  noFigure,
  plain,
  type ReportRow,
  type ReportTable,
  row,
  same,
  sum,
} from './report-table.ts';
import { totalWords, unknownWords } from './report-words.ts';

const people = column('people', 'Số người', 'People');

const totalOf = (visits: readonly ReportVisit[]): ReportRow =>
  row('total', totalWords, [counted(idsOf(visits))], { total: true });

/** By the main category, beside how many were expected; what was said at reception, corrections included. */
export function categoriesTable({ visits, setup }: ReportSource): ReportTable {
  const expected = new Map(Object.entries(setup.expected));
  const rows = categories.flatMap((category) => {
    const came = counted(those(visits, ({ visit }) => visit.opened.category === category));
    const awaited = expected.get(category) ?? 0;
    const figures = [came, expected.has(category) ? plain(awaited) : noFigure];
    return came.value === 0 && awaited === 0 ? [] : [row(category, categoryNames[category], figures)];
  });
  const awaited = expected.size === 0 ? noFigure : plain(sum(expected.values()));
  return {
    id: 'categories',
    title: { vi: 'Người đến khám theo đối tượng', en: 'People by category' },
    rowsTitle: { vi: 'Đối tượng', en: 'Category' },
    columns: [column('people', 'Đã đến', 'Came'), column('expected', 'Dự kiến', 'Expected')],
    rows: [...rows, row('total', totalWords, [counted(idsOf(visits)), awaited], { total: true })],
    note: {
      vi: 'Mỗi người tính một lần, theo đối tượng chính.',
      en: 'Each person counts once, by their main category.',
    },
  };
}

/** Age in whole years on the clinic day; a year alone counts from its first month. */
export function agesTable({ visits }: ReportSource): ReportTable {
  const yearsOf = ({ visit: { opened } }: ReportVisit) => ageOn(opened.person.birth, opened.date).years;
  const groups = groupedBy(visits, (each) => {
    const years = yearsOf(each);
    return ageGroups.find((group) => inAgeGroup(group, years));
  });
  const figures = (among: readonly ReportVisit[]) => [
    counted(those(among, ({ visit }) => visit.opened.person.sex === 'female')),
    counted(those(among, ({ visit }) => visit.opened.person.sex === 'male')),
    counted(idsOf(among)),
  ];
  return {
    id: 'ages',
    title: { vi: 'Theo tuổi và giới tính', en: 'By age and sex' },
    rowsTitle: { vi: 'Tuổi', en: 'Age' },
    columns: [
      column('female', 'Nữ', 'Women'),
      column('male', 'Nam', 'Men'),
      column('people', 'Cộng', 'Total'),
    ],
    rows: [
      ...ageGroups.map((group) =>
        row(`from-${group.from}`, ageGroupWords(group), figures(groups.get(group) ?? [])),
      ),
      row('total', totalWords, figures(visits), { total: true }),
    ],
  };
}

export function ethnicGroupsTable({ visits }: ReportSource): ReportTable {
  const groups = groupedBy(visits, ({ patient }) => patient?.person.ethnicity);
  const unknown = [...(groups.get(undefined) ?? []), ...(groups.get('99') ?? [])];
  const known = [...groups].flatMap(([code, its]) =>
    code === undefined || code === '99' ? [] : [row(code, ethnicGroupName(code), [counted(idsOf(its))])],
  );
  return {
    id: 'ethnic-groups',
    title: { vi: 'Theo dân tộc', en: 'By ethnic group' },
    rowsTitle: { vi: 'Dân tộc', en: 'Ethnic group' },
    columns: [people],
    rows: [
      ...largestFirst(known),
      ...(unknown.length > 0 ? [row('unknown', unknownWords, [counted(idsOf(unknown))])] : []),
      totalOf(visits),
    ],
  };
}

/** By the commune of the person's address, under the name it was chosen with first. */
export function communesTable({ visits }: ReportSource): ReportTable {
  const groups = groupedBy(visits, ({ patient }) => patient?.person.commune?.code);
  const rows = [...groups].flatMap(([code, its]) => {
    const commune = its[0]?.patient?.person.commune;
    return code === undefined || !commune
      ? []
      : [row(code, same(communeLabel(commune)), [counted(idsOf(its))])];
  });
  const unknown = groups.get(undefined) ?? [];
  return {
    id: 'communes',
    title: { vi: 'Theo xã', en: 'By commune' },
    rowsTitle: { vi: 'Xã', en: 'Commune' },
    columns: [people],
    rows: [
      ...largestFirst(rows),
      ...(unknown.length > 0
        ? [row('unknown', { vi: 'Chưa chọn xã', en: 'No commune chosen' }, [counted(idsOf(unknown))])]
        : []),
      totalOf(visits),
    ],
  };
}
