/** What goes wrong at a pharmacy's window, and what a tired pharmacist tries there that the host must not let pass. */
import { wholeVisit } from '#renderer/mirror/queries.ts';
import type { PickInput } from '#shared/domain/dispensing/dispensing.ts';
import { whyNotOffered } from '#shared/domain/lot/usable.ts';
import type { LotRow, VisitRow } from '#shared/rows.ts';
import type { CallingDesk } from './caller.ts';

type IssuedLine = VisitRow['prescriptions'][number]['lines'][number];

/** A strip got wet on the way to the door, or is more than somebody wants to carry home. */
export async function takeBack(
  { seat, station, random }: CallingDesk,
  id: string,
  items: readonly PickInput[],
): Promise<void> {
  const subject = `visit/${id}`;
  const handOut = (await wholeVisit(station.db, id))?.handOuts.at(-1);
  const { lot, insteadOf } = random.pick(items);
  const item = { handOut, lot, ...(insteadOf === undefined ? {} : { insteadOf }) };
  const backOnShelf = random.chance(0.5);
  const data = { items: [{ ...item, quantity: 1, backOnShelf }], reason: 'Người bệnh trả lại' };
  await seat.send({ type: 'visit.return-medicine', subject, data });
  const tooMany = { ...data, items: [{ ...item, quantity: 9999, backOnShelf }] };
  await seat.provoke({ type: 'visit.return-medicine', subject, data: tooMany }, ['more-than-handed-out']);
}

/** Somebody took the first tablet at the window, and itches. */
export async function noteReaction(
  { seat, station, random }: CallingDesk,
  { id, patientId }: VisitRow,
  lines: readonly IssuedLine[],
): Promise<void> {
  const patient = await station.db.patients.get(patientId);
  const line = random.pick(lines);
  const data = {
    visit: id,
    medicine: line.medicine,
    name: line.name,
    at: station.clock.now().toISOString(),
    signs: random.pick(['mẩn ngứa, mày đay', 'nôn, đau bụng', 'chóng mặt']),
    severity: random.pick(['mild', 'moderate']),
    action: 'Ngừng thuốc, theo dõi tại chỗ',
  };
  const draft = { type: 'patient.record-reaction', subject: `patient/${patientId}`, data } as const;
  await seat.provoke({ ...draft, data: { ...data, visit: 'no-such-visit' } }, ['unknown-subject']);
  const recorded = await seat.send({ ...draft, basis: patient?.lastEvent });
  const event = recorded.done ? recorded.events.at(-1) : undefined;
  if (event && random.chance(0.2)) {
    const undo = { type: 'patient.undo', subject: draft.subject, basis: event, data: { event } } as const;
    await seat.send(undo);
    await seat.send(draft);
  }
}

/** An expired or recalled lot, a prescription that was replaced, too much, and another brand without a word. */
export async function tryWrongLots(
  { seat, station, random }: CallingDesk,
  wish: { visit: VisitRow; items: readonly PickInput[]; lots: readonly LotRow[] },
): Promise<void> {
  const { visit, items, lots } = wish;
  const [old, current] = visit.prescriptions.slice(-2);
  const { code, lines = [] } = current ?? old ?? {};
  if (code === undefined) return;
  const dispense = (prescription: string, picks: readonly PickInput[]) =>
    ({
      type: 'visit.dispense',
      subject: `visit/${visit.id}`,
      data: { prescription, items: picks },
    }) as const;
  const [first] = items;
  if (old && current && first && random.chance(0.2))
    await seat.provoke(dispense(old.code, items), ['prescription-replaced']);

  const ofLines = lots.filter(({ medicine }) => lines.some((line) => line.medicine === medicine));
  for (const why of ['expired', 'recalled'] as const) {
    const lot = ofLines.find((each) => whyNotOffered(each, station.today) === why);
    if (lot) await seat.provoke(dispense(code, [{ lot: lot.id, quantity: 1 }]), [`lot-${why}`]);
  }
  if (first && random.chance(0.02))
    await seat.provoke(dispense(code, [{ ...first, quantity: 9999 }]), ['more-than-prescribed']);
  const brand = items.find(({ insteadOf }) => insteadOf !== undefined);
  if (brand && random.chance(0.3)) {
    const { reason: _, ...unexplained } = brand;
    await seat.provoke(dispense(code, [unexplained]), ['substitution-reason-required']);
  }
}
