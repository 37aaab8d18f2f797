/** Cases of special support: opened for who is nominated, and brought as far as a day lets them come. */
import { nominatedVisits } from '#renderer/mirror/queries.ts';
import { isNominatedFor } from '#shared/domain/support/nomination.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { minutes, type Turn } from '../robot.ts';
import type { SupportParts } from './parts.ts';

/** Opens the next case; nothing when nobody is nominated. */
export async function openNextCase(desk: SupportParts): Promise<Turn | undefined> {
  const { station, crowd } = desk;
  const visits = await nominatedVisits(station.db);
  const visit = visits.find(
    (each) => isNominatedFor(each, 'special-support') && crowd.helped.comesFirst(`case ${each.patientId}`),
  );
  return visit && openCase(desk, visit);
}

async function openCase(desk: SupportParts, visit: VisitSummary): Promise<Turn> {
  const { seat, station, crowd, random, committee } = desk;
  const subject = `support-case/${visit.patientId}`;
  const on = station.today;
  const details = {
    need: 'Cần phẫu thuật ở tuyến trên; gia đình không đủ tiền',
    hospital: random.pick(['Bệnh viện Bạch Mai', 'Bệnh viện K', 'Bệnh viện Hữu nghị Việt Đức']),
    department: random.pick(['Tim mạch', 'Ngoại tổng hợp', 'Ung bướu']),
    estimatedCostVnd: random.between(20, 150) * 1_000_000,
    companion: { name: 'Người nhà', relation: 'con' },
    transport: 'Xe của chương trình',
    documents: ['identity-card', 'poverty-certificate'],
  };
  const open = { type: 'support-case.open', subject, data: { visitId: visit.id, details } } as const;
  if (!(await seat.send(open)).done) return { busyMs: minutes(1) };
  crowd.helped.cases.opened += 1;
  await seat.provoke(open, ['case-exists']);
  const advance = (stage: string, more: object = {}) =>
    ({ type: 'support-case.advance', subject, data: { stage, on, ...more } }) as const;
  await seat.provoke(advance('referred'), ['case-not-approved']);
  const close = (outcome: string) =>
    ({ type: 'support-case.close', subject, data: { on, outcome } }) as const;
  const [witness] = random.shuffled(committee);
  if (random.chance(0.2) || !witness) {
    if ((await seat.send(close('declined'))).done) crowd.helped.cases.closed += 1;
    return { busyMs: minutes(5) };
  }
  const approval = { type: 'support-case.record-approval', subject, data: { on } } as const;
  await seat.provoke(approval, ['witness-needed']);
  await seat.send({ ...approval, witness });
  if (random.chance(0.3)) return { busyMs: minutes(8) };
  await seat.send(advance('referred', { note: 'Đã gọi khoa' }));
  if (random.chance(0.4)) return { busyMs: minutes(10) };
  const amountVnd = random.between(1, 20) * 1_000_000;
  await seat.send(advance('admitted'));
  if ((await seat.send(advance('helped', { amountVnd }))).done) crowd.helped.cases.helpedVnd += amountVnd;
  await seat.provoke(advance('referred'), ['stage-not-forward']);
  if ((await seat.send(close('helped'))).done) crowd.helped.cases.closed += 1;
  return { busyMs: minutes(12) };
}
