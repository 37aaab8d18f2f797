/** What a prescription tells the patient, in Vietnamese: the same words on paper and in what is sent on. */
import { formatDate } from '../calendar.ts';
import type { DayTime, IssuedPrescription } from './issued.ts';

const timeWords: Record<DayTime, string> = {
  morning: 'sáng',
  noon: 'trưa',
  evening: 'chiều tối',
  night: 'trước khi ngủ',
};

type Line = IssuedPrescription['lines'][number];

/**
 * How one medicine is taken: `Uống mỗi lần 1 viên, ngày 2 lần (sáng, chiều tối), sau ăn, trong 5 ngày.`
 * Its parts are those that Thông tư 26/2025/TT-BYT asks for: route, dose each time, times a day, when, number of days.
 */
export function howToTake({ route, dose, timesPerDay, times = [], when, days }: Line): string {
  const daily = `ngày ${timesPerDay} lần`;
  const parts = [
    `${capital(route.vi)} mỗi lần ${doseInWords(dose)}`,
    times.length > 0 ? `${daily} (${times.map((time) => timeWords[time]).join(', ')})` : daily,
    when,
    `trong ${days} ngày.`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** A half is said as well: the sign alone is small, and is misread. `½ viên` → `nửa viên (½)`, `1½ viên` → `1 viên rưỡi (1½)`. */
function doseInWords(dose: string): string {
  const [, whole = '', half, unit] = /^(\d*)\s?(½|1\/2)\s+(\S+)$/.exec(dose) ?? [];
  // `11/2` could be eleven halves.
  if (half === undefined || (whole && half !== '½')) return dose;
  return whole ? `${whole} ${unit} rưỡi (${whole}${half})` : `nửa ${unit} (${half})`;
}

/** The advice, and when and where to be seen again; one line for each. */
export function adviceInWords({
  advice,
  date,
  followUps = [],
  referrals = [],
}: Pick<IssuedPrescription, 'advice' | 'date' | 'followUps' | 'referrals'>): string {
  return [
    advice,
    ...followUps.map(({ days, note }) => {
      const again = `Khám lại sau ${days} ngày (khoảng ${formatDate(daysAfter(date, days))})`;
      return sentence(note ? `${again}: ${note}` : again);
    }),
    ...referrals.map(({ hospital, department, urgent }) => {
      const where = department ? `${department}, ${hospital}` : hospital;
      return sentence(urgent ? `Đi khám ngay tại ${where}` : `Khám tiếp tại ${where}`);
    }),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Days until the first follow-up that was said; nothing when none was. */
export function daysToFollowUp({
  followUps = [],
}: Pick<IssuedPrescription, 'followUps'>): number | undefined {
  return followUps.length > 0 ? Math.min(...followUps.map(({ days }) => days)) : undefined;
}

const daysAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Text as it begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
