/** Lets somebody go through a station's practice day by its commands, as far as a test needs. */
import { v7 as uuidv7 } from 'uuid';
import type { Person } from '#shared/domain/patient/person.ts';
import type { CommandReply } from '#shared/host-api.ts';
import { upload } from './copied-day.ts';
import { type Answer, passphrase, pins, type StaffId, type TestStation } from './test-station.ts';

/** A command that must be taken. Throws when it is refused. */
export async function did(
  station: TestStation,
  by: StaffId,
  type: string,
  subject: string,
  data: object,
  witness?: StaffId,
): Promise<void> {
  const extra = witness ? { witness: { staffId: witness, pin: pins[witness] } } : {};
  const reply = await station.command(by, type, subject, data, extra);
  if (!reply.ok) throw new Error(`${type} was refused: ${JSON.stringify(reply.refusal)}`);
}

/** Registers somebody; answers with the id of their record. */
export async function registered(station: TestStation, person: Person, more: object = {}): Promise<string> {
  const id = uuidv7();
  await did(station, 'reception-1', 'patient.register', `patient/${id}`, { person, ...more });
  return id;
}

/** Opens the visit of a record, examines and nominates; answers with the visit's id. */
export async function nominated(station: TestStation, patientId: string): Promise<string> {
  const id = uuidv7();
  const visit = `visit/${id}`;
  const specialties = ['cardiology'];
  const opening = { patientId, category: 'poor', specialties, emergency: false, triage: false };
  await did(station, 'reception-1', 'visit.open', visit, opening);
  await did(station, 'doctor-3', 'visit.call', visit, { specialty: 'cardiology', room: 'room-3' });
  const exam = { complaint: 'Đau ngực', findings: 'Nhịp đều', vitals: {}, advice: '' };
  const diagnoses = [{ code: 'I10', text: 'Tăng huyết áp' }];
  await did(station, 'doctor-3', 'visit.sign-exam', visit, { specialty: 'cardiology', ...exam, diagnoses });
  await did(station, 'doctor-3', 'visit.nominate', visit, { reason: 'Bệnh nặng, hộ nghèo' });
  return id;
}

/** Two of the committee approve a book, and the bank's number is written down; answers what became of the approval. */
export async function grant(station: TestStation, patientId: string, visitId: string): Promise<CommandReply> {
  const book = `savings-book/${patientId}`;
  const household = { monthlyIncomeVnd: 1_500_000, members: 4, dependants: 2 };
  await station.command('support-1', 'savings-book.record-household', book, household);
  const witness = { staffId: 'committee-2', pin: pins['committee-2'] };
  const reply = await station.command('committee-1', 'savings-book.approve', book, { visitId }, { witness });
  const bookNumber = `=STK-${patientId.slice(-4)}`;
  if (reply.ok) await did(station, 'support-1', 'savings-book.note-bank', book, { bookNumber });
  return reply;
}

/** Prescribes ten units of a medicine there is a lot of, and hands out some of them. */
export async function prescribed(station: TestStation, visitId: string, handedOut: number): Promise<void> {
  const { put } = await station.rows();
  const lot = put.lots?.find(({ onHand, expiry }) => onHand > 20 && expiry > '2027-06-30');
  const subject = `visit/${visitId}`;
  const line = {
    medicine: lot?.medicine,
    quantity: 10,
    dose: '1 viên',
    timesPerDay: 2,
    days: 5,
    when: 'sau ăn',
  };
  await did(station, 'doctor-3', 'visit.issue-prescription', subject, { lines: [line], advice: '' });
  const visit = (await station.rows()).put.visits?.find(({ id }) => id === visitId);
  const items = [{ lot: lot?.id, quantity: handedOut, reason: 'Hộp đã mở' }];
  await did(station, 'pharmacist-1', 'visit.dispense', subject, {
    prescription: visit?.prescribed?.code,
    items,
  });
}

/** Sends a file as a window does and takes it in. */
export async function takeIn(station: TestStation, bytes: Buffer, words = passphrase): Promise<Answer> {
  const { file, ...answer } = await upload(station, bytes);
  if (answer.status !== 200) return answer;
  return station.as('coordinator-1', 'POST', '/api/carry-over/take', { file, passphrase: words });
}
