/** What happens to one person on a crowded day: a visit of 60 events, of every kind there is. */
import { v7 as uuidv7 } from 'uuid';
import type { Clinic } from '#main/clinic/clinic.ts';
import type { PersonOfStaff } from '#shared/domain/day/setup.ts';
import type { Visitor } from '../../simulate/people.ts';

interface Cast {
  reception: PersonOfStaff;
  doctor: PersonOfStaff;
  pharmacist: PersonOfStaff;
}

export interface VisitPlan {
  visitor: Visitor;
  cast: Cast;
  /** Five rooms in the order in which the person is sent to them, each of another specialty. */
  rooms: readonly { specialty: string; id: string }[];
  /** Five lots that are prescribed and handed out. */
  lots: readonly { id: string; medicine: string }[];
  /** Whether the last exam is signed; otherwise the visit waits for it. */
  isDone: boolean;
}

/** A typical exam, without its specialty. */
export const exam = {
  complaint: 'Đau tức ngực trái khi leo dốc, kèm khó thở, nghỉ thì đỡ; hai tuần nay đau nhiều hơn về đêm.',
  findings:
    'Tim đều, T1 T2 rõ, không nghe tiếng thổi. Phổi thông khí đều hai bên, không ran. Phù nhẹ hai chân.',
  vitals: { weightKg: 48.5, pulsePerMinute: 82, systolicMmHg: 150, diastolicMmHg: 90, temperatureC: 36.8 },
  diagnoses: [
    { code: 'I10', text: 'Tăng huyết áp vô căn (nguyên phát)' },
    { code: 'M17.0', text: 'Thoái hóa khớp gối nguyên phát hai bên' },
  ],
  advice: 'Ăn nhạt, uống thuốc đều, tái khám tại trạm y tế xã sau 30 ngày.',
};
/** What a place that does tests signs in place of an exam. */
const report = {
  service: 'ultrasound',
  orders: [],
  form: { id: 'ultrasound', version: 1 },
  answers: { conclusion: 'Gan nhiễm mỡ độ I. Sỏi thận phải 6 mm, chưa gây ứ nước.' },
};
const line = { quantity: 5, dose: '1 viên', timesPerDay: 1, days: 5, when: 'buổi sáng, sau ăn' };

/** Lives through it; answers with how many events the visit has. Throws when the domain refuses a command. */
export async function liveThrough(clinic: Clinic, plan: VisitPlan): Promise<number> {
  const { visitor, rooms, lots, isDone } = plan;
  const { reception, doctor, pharmacist } = plan.cast;
  const [patientId, visitId] = [uuidv7(), uuidv7()];
  const visit = `visit/${visitId}`;
  let events = 0;

  async function execute(by: PersonOfStaff, type: string, subject: string, data: object): Promise<string[]> {
    const outcome = await clinic.execute({ id: uuidv7(), type, subject, data }, by);
    if (!outcome.ok) throw new Error(`${type} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.events;
  }
  async function happens(by: PersonOfStaff, type: string, data: object): Promise<string | undefined> {
    const ids = await execute(by, type, visit, data);
    events += ids.length;
    return ids.at(-1);
  }
  const takeBack = (by: PersonOfStaff, event: string | undefined) => happens(by, 'visit.undo', { event });

  await execute(reception, 'patient.register', `patient/${patientId}`, { person: visitor.person });
  const { category, certificate, emergency } = visitor;
  const [first, ...others] = rooms.map((room) => room.specialty);
  const opened = { patientId, category, certificate, specialties: [first], emergency, triage: false };
  await happens(reception, 'visit.open', opened);
  for (const specialty of others) await happens(reception, 'visit.join-queue', { specialty });

  for (const [index, { specialty, id: room }] of rooms.entries()) {
    const into = { specialty, room };
    await happens(doctor, 'visit.call', into);
    await happens(doctor, 'visit.recall', into);
    await happens(doctor, 'visit.no-show', { specialty });
    await happens(reception, 'visit.return-to-queue', { specialty });
    await takeBack(doctor, await happens(doctor, 'visit.call', into));
    await happens(doctor, 'visit.call', into);
    await happens(doctor, 'visit.recall', into);
    const isOver = isDone || index < rooms.length - 1;
    if (isOver && specialty === 'ultrasound')
      await happens(doctor, 'visit.sign-report', { ...report, place: specialty });
    else if (isOver) await happens(doctor, 'visit.sign-exam', { ...exam, specialty });
    else await happens(doctor, 'visit.return-to-queue', { specialty });
  }

  const lines = lots.map(({ medicine }) => ({ ...line, medicine }));
  const guardian = visitor.guardian ?? '';
  const form = { lines, advice: exam.advice, guardian: guardian || 'Vàng Thị Dở' };
  const codeNow = () => clinic.book.rows.visit(visitId)?.prescriptions.at(-1)?.code;
  for (let times = 0; times < 2; times += 1) {
    await happens(doctor, 'visit.issue-prescription', { ...form, replaces: codeNow() });
  }
  const prescription = codeNow();
  const handOut = (lot: { id: string } | undefined) =>
    happens(pharmacist, 'visit.dispense', {
      prescription,
      items: [{ lot: lot?.id, quantity: line.quantity, reason: 'Hộp đã mở' }],
    });
  for (const lot of lots.slice(1)) await handOut(lot);
  await takeBack(pharmacist, await handOut(lots[0]));
  await handOut(lots[0]);
  await happens(doctor, 'visit.nominate', { reason: 'Bệnh nặng, gia đình neo đơn.' });
  return events;
}
