/** Times that were first written on paper, while the power was gone. */

/** `7:05`, `07h05`, `0705` and `7` as `HH:mm`; nothing when it is no time of the day. */
export function readTime(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const found = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (!found || hours > 23 || minutes > 59) return undefined;
  return [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
}

/** A time of the clinic day as an ISO instant; Asia/Ho_Chi_Minh is UTC+7. */
export function instantOf(date: string, time: string): string {
  return new Date(`${date}T${time}:00+07:00`).toISOString();
}
