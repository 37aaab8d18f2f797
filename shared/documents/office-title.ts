import type { Content } from 'pdfmake/interfaces';
import { formatDate } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import { colours, displayFont, printable } from './style.ts';

/** What a paper for the office begins with: the programme, what it is, where and on which day. */
export function officeTitle({ programme, site, date }: DaySetup, title: string, note: string): Content[] {
  const place = [site.name, site.commune, site.province, formatDate(date)].filter(Boolean).join(' · ');
  return [
    { text: printable(programme.name).toUpperCase() || ' ', bold: true, fontSize: 11, color: colours.red },
    { text: title, font: displayFont, bold: true, fontSize: 27, color: colours.indigo },
    { text: printable(place), fontSize: 11 },
    { text: note, color: colours.quiet, margin: [0, 1, 0, 11] },
  ];
}
