import { describe, expect, it } from 'vitest';
import { cameBack, handOut, lineOf, visitWith } from '../../documents/testing/label-samples.ts';
import { issued } from '../../documents/testing/samples.ts';
import { labelsOf, labelsToChoose } from './labels.ts';

const { morning, pain, capsules } = lineOf;
const replacing = {
  type: 'prescription.issued',
  data: issued({ code: '99999zzzzzzz-C', replaces: '99999a1b2c3d-C', lines: [capsules] }),
};

describe('labels', () => {
  it('are of each line before anything is handed out', () => {
    expect(labelsOf(visitWith([morning, pain]))).toMatchObject({
      event: 'issued-2',
      replaced: false,
      labels: [
        { line: morning, quantity: 30 },
        { line: pain, quantity: 9 },
      ],
    });
  });

  it('are of what was handed out last, with what was truly given: one for a medicine of two lots', () => {
    const visit = visitWith(
      [morning, pain],
      {},
      handOut([{ line: pain }]),
      handOut([
        { line: morning, quantity: 20, lotNumber: 'OLD' },
        { line: morning, quantity: 5, lotNumber: 'NEW' },
      ]),
    );
    expect(labelsOf(visit)).toMatchObject({
      event: 'handed-out-4',
      labels: [
        {
          line: morning,
          quantity: 25,
          lots: [{ lotNumber: 'OLD', expiry: '2028-03-31' }, { lotNumber: 'NEW' }],
        },
      ],
    });
    expect(labelsOf(visit, 'handed-out-3')).toMatchObject({ labels: [{ line: pain, quantity: 9 }] });
    expect(labelsOf(visit, 'issued-2')?.labels).toHaveLength(2);
  });

  it('leave out what came back, and are of the prescription again once everything did', () => {
    const back = (quantity: number) => cameBack(pain, quantity);
    const part = visitWith([pain], {}, handOut([{ line: pain }]), back(4));
    expect(labelsOf(part)).toMatchObject({ event: 'handed-out-3', labels: [{ quantity: 5 }] });
    const all = visitWith([pain], {}, handOut([{ line: pain }]), back(4), back(5));
    expect(labelsOf(all, 'handed-out-3')).toBeUndefined();
    expect(labelsOf(all)).toMatchObject({ event: 'issued-2', labels: [{ line: pain, quantity: 9 }] });
  });

  it('are of what stands prepared until it is handed out or put back', () => {
    const { data } = handOut([{ line: pain, quantity: 6, lotNumber: 'BAG' }]);
    const prepare = { type: 'dispensing.prepared', data };
    const earlier = handOut([{ line: pain, quantity: 3 }]);
    const ready = visitWith([pain], {}, earlier, prepare);
    expect(labelsOf(ready)).toEqual({
      event: ready.prepared?.event,
      at: ready.prepared?.at,
      replaced: false,
      prescription: ready.prescriptions[0],
      labels: [{ line: pain, quantity: 6, lots: [{ lotNumber: 'BAG', expiry: '2028-03-31' }] }],
    });
    const putBack = visitWith([pain], {}, earlier, prepare, { type: 'dispensing.put-back', data: {} });
    expect(labelsOf(putBack)).toMatchObject({ event: 'handed-out-3', labels: [{ quantity: 3 }] });
    const forOther = visitWith([pain, capsules], {}, prepare, replacing);
    expect(labelsOf(forOther)).toMatchObject({ labels: [{ line: capsules, quantity: 21 }] });
  });

  it('of a prescription that another one replaced say so, and are not those that count now', () => {
    const visit = visitWith([morning], {}, handOut([{ line: morning }]), replacing);
    expect(labelsOf(visit)).toMatchObject({ event: 'issued-4', replaced: false });
    expect(labelsOf(visit, 'issued-2')).toMatchObject({ replaced: true });
    expect(labelsOf(visit, 'handed-out-3')).toMatchObject({
      replaced: true,
      prescription: { id: 'issued-2' },
    });
  });

  it('of a medicine handed out in place of another tell how that one is taken, and name what is in the box', () => {
    const visit = visitWith([pain], {}, handOut([{ line: pain }]));
    const [item] = visit.dispensed;
    if (!item) throw new Error('nothing was handed out');
    const other = {
      ...item,
      medicine: 'efferalgan',
      name: 'Paracetamol (Efferalgan)',
      insteadOf: pain.medicine,
    };
    expect(labelsOf({ ...visit, dispensed: [other] })?.labels).toMatchObject([
      { line: { ...pain, medicine: 'efferalgan', name: 'Paracetamol (Efferalgan)' }, quantity: 9 },
    ]);
  });

  it('of a line handed out as two medicines say which bag each is, and those of other lines do not', () => {
    const visit = visitWith(
      [pain, morning],
      {},
      handOut([{ line: pain, quantity: 6 }, { line: morning }, { line: pain, quantity: 3, lotNumber: 'B' }]),
    );
    const brand = { medicine: 'efferalgan', name: 'Paracetamol (Efferalgan)', insteadOf: pain.medicine };
    const dispensed = visit.dispensed.map((item) => (item.lotNumber === 'B' ? { ...item, ...brand } : item));
    expect(labelsOf({ ...visit, dispensed })?.labels).toEqual([
      expect.objectContaining({ line: pain, quantity: 6, bag: { number: 1, of: 2 } }),
      expect.objectContaining({ quantity: 3, bag: { number: 2, of: 2 } }),
      expect.not.objectContaining({ bag: expect.anything() }),
    ]);
  });

  it.each(['handed-out-9', 'visit-opened'])(
    'of an event that is none of them (%s) there are none',
    (event) => {
      expect(labelsOf(visitWith([morning]), event)).toBeUndefined();
    },
  );

  it('can be chosen of each hand-out, the last first, or of the prescription that counts now', () => {
    const events = (...after: Parameters<typeof handOut>[0][]) =>
      labelsToChoose(visitWith([morning, pain], {}, ...after.map(handOut))).map(({ event }) => event);
    expect(events()).toEqual(['issued-2']);
    expect(events([{ line: pain }], [{ line: morning }])).toEqual([
      'handed-out-4',
      'handed-out-3',
      'issued-2',
    ]);
    const replaced = visitWith([morning], {}, handOut([{ line: morning }]), replacing);
    expect(labelsToChoose(replaced)).toMatchObject([
      { event: 'handed-out-3', replaced: true },
      { event: 'issued-4', replaced: false },
    ]);
    expect(labelsToChoose({ prescriptions: [], dispensed: [], returned: [] })).toEqual([]);
  });
});
