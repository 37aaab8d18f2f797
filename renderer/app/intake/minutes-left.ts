/** How long the doors stay open. */

/** Whole minutes from `now` (milliseconds) until the day closes, Asia/Ho_Chi_Minh; none once it has closed. */
export function minutesTillClose(day: { date: string; hours: { close: string } }, now: number): number {
  const close = Date.parse(`${day.date}T${day.hours.close.padStart(5, '0')}:00+07:00`);
  return Number.isNaN(close) ? 0 : Math.max(0, Math.floor((close - now) / 60_000));
}
