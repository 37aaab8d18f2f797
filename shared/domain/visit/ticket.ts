/** Tickets: the station's letter and its own counter, `A-017`, unique without asking anybody. */

/** Key of the total that counts a station's tickets. They are never taken back, so the next is one more. */
export const ticketsOf = (station: string) => `tickets/${station}`;

/** `A-017`; past 999 simply longer. */
export function formatTicket(station: string, number: number): string {
  return `${station}-${String(number).padStart(3, '0')}`;
}
