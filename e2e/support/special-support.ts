/** What colleagues have done towards special support and towards being written to. */
import type { Colleagues } from './colleagues.ts';

type Received = Awaited<ReturnType<Colleagues['receive']>>;

/** Receives and examines somebody, and nominates them for special support. */
export async function nominateForSupport(
  colleagues: Colleagues,
  person: { [field: string]: unknown },
  exam: object = {},
): Promise<Received> {
  const received = await colleagues.receive(person);
  await colleagues.examine(received.visitId, exam);
  const reason = 'Hở van hai lá nặng, cần mổ ở tuyến trung ương; nhà không còn gì để bán.';
  await colleagues.send('doctor-3', 'visit.nominate', `visit/${received.visitId}`, {
    kinds: ['special-support'],
    reason,
    serious: true,
  });
  return received;
}

export async function openCase(colleagues: Colleagues, { patientId, visitId }: Received): Promise<void> {
  const details = {
    need: 'Chạy thận ba tháng đầu, chỗ trọ cho người nhà',
    hospital: 'Bệnh viện Bạch Mai',
    department: 'Khoa Thận nhân tạo',
    estimatedCostVnd: 45_000_000,
    companion: { name: 'Lò Văn Chài', relation: 'con trai', phone: '0912 000 111' },
    transport: 'Xe khách từ huyện, chương trình trả tiền vé',
    documents: ['identity-card', 'insurance-card', 'poverty-certificate'],
  };
  await colleagues.send('support-1', 'support-case.open', `support-case/${patientId}`, { visitId, details });
}

/** Records what somebody said to being contacted. */
export async function agreeToContact(
  colleagues: Colleagues,
  patientId: string,
  contact: 'given' | 'refused' = 'given',
): Promise<void> {
  const consent = { healthData: 'given', contact, evidence: 'signature' };
  await colleagues.send('reception-1', 'patient.record-consent', `patient/${patientId}`, consent);
}
