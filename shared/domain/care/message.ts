/** Messages from a template: `{ten}` the person, `{ngay}` the date, `{chuong-trinh}` the programme, `{noi-kham}` the site. */
import { formatDate } from '../calendar.ts';
import type { DaySetup } from '../day/setup.ts';
import type { CareEntry } from './care-list.ts';
import type { CareReason } from './reason.ts';
import { withoutMarks } from './sms.ts';

export const placeholders = ['ten', 'ngay', 'chuong-trinh', 'noi-kham'] as const;

export const longestTemplate = 600;

/**
 * What is written as long as nobody has written it otherwise. Whoever holds the phone need not be the person: nothing says
 * what they have or were given.
 */
export const usualTemplates: Record<CareReason, string> = {
  'follow-up': '{chuong-trinh}: nhắc {ten} đi khám lại ngày {ngay}. Chúc {ten} và gia đình mạnh khỏe.',
  'owed-medicine':
    '{chuong-trinh}: ngày {ngay} còn phần chưa trao cho {ten}. Mời {ten} liên hệ {noi-kham} để nhận.',
  'open-case':
    '{chuong-trinh}: chúng tôi sẽ gọi cho {ten} về việc hỗ trợ gia đình. Mong gia đình để ý điện thoại.',
  thanks: '{chuong-trinh} cảm ơn {ten} đã đến {noi-kham} ngày {ngay}. Chúc {ten} và gia đình mạnh khỏe.',
};

const named = /\{([^{}]*)\}/g;

/** What stands in braces and is no placeholder: it would be sent as it stands. */
export function unknownPlaceholders(template: string): string[] {
  const known = new Map(placeholders.map((each) => [`{${each}}`, each]));
  return [...new Set(template.match(named) ?? [])].filter((each) => !known.has(each));
}

/** The message to one person, in one line; `plain` without marks, so that more letters go into a part. */
export function messageTo(
  template: string,
  { name, date }: Pick<CareEntry, 'name' | 'date'>,
  { programme, site }: Pick<DaySetup, 'programme' | 'site'>,
  { plain }: { plain: boolean },
): string {
  const values = new Map<string, string>([
    ['ten', name],
    ['ngay', formatDate(date)],
    ['chuong-trinh', programme.name],
    ['noi-kham', site.name],
  ]);
  const text = template
    .replaceAll(named, (all, key: string) => values.get(key) ?? all)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain ? withoutMarks(text) : text.normalize('NFC');
}
