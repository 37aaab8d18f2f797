/** Medicines of their own for tests of the pharmacy: nobody else takes from these lots. */
import { newId } from '#renderer/mirror/send.ts';
import { dateOf } from '#shared/domain/calendar.ts';
import type { Colleagues } from './colleagues.ts';

const words = { vi: 'viên', en: 'tablet' };
const medicine = (id: string, more: object = {}) => ({
  id,
  inn: [id],
  strength: '500 mg',
  form: words,
  unit: words,
  route: { vi: 'uống', en: 'oral' },
  atc: '',
  toxic: false,
  ...more,
});

/** A day of this many from today, `yyyy-MM-dd`. */
const inDays = (days: number) => dateOf(new Date(Date.now() + days * 86_400_000).toISOString());

export const expiries = { duringCourse: inDays(2), soon: inDays(200), later: inDays(700) };

export interface LotOnShelf {
  id: string;
  number: string;
}

/** Puts a medicine on the day's list, which is named after its substance. */
export const addMedicine = (colleagues: Colleagues, name: string, more: object = {}): Promise<void> =>
  colleagues.send('coordinator-1', 'day.list', 'day', {
    list: 'formulary',
    items: [medicine(name, more)],
  });

export async function addLot(
  colleagues: Colleagues,
  lot: { medicine: string; number: string; expiry: string; quantity: number },
): Promise<LotOnShelf> {
  const id = newId();
  await colleagues.send('pharmacist-2', 'lot.receive', `lot/${id}`, lot);
  return { id, number: lot.number };
}

export async function onHand(colleagues: Colleagues, { id }: LotOnShelf): Promise<number | undefined> {
  return (await colleagues.rows()).lots?.find((lot) => lot.id === id)?.onHand;
}

/** Somebody for whom so many units of a medicine, for five days, wait at the pharmacy. */
export async function prescribedFor(
  colleagues: Colleagues,
  name: string,
  medicines: Record<string, number>,
): Promise<{ visitId: string; patientId: string }> {
  const received = await colleagues.receive({ name });
  await colleagues.examine(received.visitId);
  const lines = Object.entries(medicines).map(([id, quantity]) => ({
    medicine: id,
    quantity,
    dose: '1 viên',
    timesPerDay: 3,
    days: 5,
    when: 'sau ăn',
  }));
  await colleagues.prescribe(received.visitId, lines);
  return received;
}
