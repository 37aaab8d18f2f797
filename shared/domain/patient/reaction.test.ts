import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patientRow } from '#shared/make-rows.ts';
import type { DomainEvent } from '../event.ts';
import { fold } from '../subject.ts';
import type { Allergy } from './health.ts';
import { patient } from './patient.ts';
import { withReaction } from './reaction.ts';

const rash = { substances: ['Amoxicillin'], signs: 'mẩn ngứa' };

describe('health after a reaction', () => {
  it.each<[string, Allergy[], typeof rash, Allergy[]]>([
    ['names the substance with its signs', [], rash, [{ substance: 'Amoxicillin', reaction: 'mẩn ngứa' }]],
    [
      'names every substance of a combination',
      [],
      { substances: ['Amoxicillin', 'Acid clavulanic'], signs: 'nôn' },
      [
        { substance: 'Amoxicillin', reaction: 'nôn' },
        { substance: 'Acid clavulanic', reaction: 'nôn' },
      ],
    ],
    [
      'keeps what was known of others',
      [{ substance: 'Tôm' }],
      rash,
      [{ substance: 'Tôm' }, { substance: 'Amoxicillin', reaction: 'mẩn ngứa' }],
    ],
    [
      'tells the signs of an allergy that was known without them, however it was written',
      [{ substance: 'amoxicillin' }],
      rash,
      [{ substance: 'Amoxicillin', reaction: 'mẩn ngứa' }],
    ],
    [
      'keeps other signs of the same substance',
      [{ substance: 'Amoxicillin', reaction: 'khó thở' }],
      rash,
      [
        { substance: 'Amoxicillin', reaction: 'khó thở' },
        { substance: 'Amoxicillin', reaction: 'mẩn ngứa' },
      ],
    ],
    [
      'says the same thing once',
      [{ substance: 'Amoxicillin', reaction: 'Mẩn ngứa' }],
      rash,
      [{ substance: 'Amoxicillin', reaction: 'mẩn ngứa' }],
    ],
  ])('%s', (_, allergies, reaction, expected) => {
    expect(withReaction({ allergies, conditions: [] }, reaction).allergies).toEqual(expected);
  });

  it('does not say that somebody asked about allergies', () => {
    expect(withReaction({ allergies: [], conditions: [] }, rash)).not.toHaveProperty('askedAt');
    expect(withReaction({ allergies: [], conditions: [], askedAt: 'then' }, rash).askedAt).toBe('then');
  });
});

let count = 0;
const event = (type: string, data: object, more: Partial<DomainEvent> = {}): DomainEvent => {
  count += 1;
  return {
    id: `e${count}`,
    subject: 'patient/p',
    type,
    v: 1,
    at: new Date(Date.UTC(2026, 10, 23, 1, 0, count)).toISOString(),
    station: 'A',
    stationSeq: count,
    by: { id: 'd', name: 'Lan' },
    data,
    ...more,
  };
};
const registered = event('patient.registered', {
  person: { name: 'Vàng Thị Mỷ', sex: 'female', birth: { year: 1960 } },
});
const reacted = (substance: string) =>
  event('patient.reaction-recorded', {
    visit: 'v',
    ticket: 'A-001',
    name: `${substance} 500 mg`,
    substances: [substance],
    at: '2026-11-23T01:00:00.000Z',
    signs: 'mẩn ngứa',
    severity: 'mild',
    action: 'Ngừng thuốc',
  });
const stateOf = (events: readonly DomainEvent[], id = 'p') => fold(patient, id, events);
const substancesOf = (events: readonly DomainEvent[]) =>
  stateOf(events).health.allergies.map(({ substance }) => substance);
const noted = (allergies: string[], after: string | undefined) =>
  event('patient.health-noted', {
    allergies: allergies.map((substance) => ({ substance })),
    conditions: [],
    ...(after === undefined ? {} : { after }),
  });

describe('a reaction in the record', () => {
  it('is among the allergies, the reactions and what was done', () => {
    const reaction = reacted('Paracetamol');
    const row = patientRow(stateOf([registered, reaction]), [], []);
    expect(row?.health.allergies).toEqual([{ substance: 'Paracetamol', reaction: 'mẩn ngứa' }]);
    expect(row?.reactions).toMatchObject([
      { event: reaction.id, name: 'Paracetamol 500 mg', by: { name: 'Lan' } },
    ]);
    expect(row?.log.map(({ kind }) => kind)).toEqual(['reaction']);
  });

  it('is gone without a trace among the allergies when it was a slip', () => {
    const reaction = reacted('Paracetamol');
    const undone = event('patient.undone', { event: reaction.id });
    const state = stateOf([registered, reaction, undone]);
    expect(state.reactions).toEqual([]);
    expect(state.health).toEqual(stateOf([registered]).health);
  });

  it('is no allergy any more when somebody who had seen it wrote allergies anew', () => {
    const reaction = reacted('Paracetamol');
    expect(substancesOf([registered, reaction, noted(['Tôm'], reaction.id)])).toEqual(['Tôm']);
    expect(stateOf([registered, reaction, noted(['Tôm'], reaction.id)]).disputes).toEqual([]);
  });

  it('stays an allergy, and is a dispute, when somebody wrote allergies anew who had not seen it', () => {
    const state = stateOf([registered, reacted('Paracetamol'), noted(['Tôm'], registered.id)]);
    expect(state.health.allergies.map(({ substance }) => substance)).toEqual(['Paracetamol', 'Tôm']);
    expect(state.disputes.map(({ kind, about }) => ({ kind, about }))).toEqual([
      { kind: 'edited-twice', about: 'health' },
    ]);
  });

  it('is never lost among notes by people who had not seen it, in whatever order they are heard', () => {
    const substances = ['Paracetamol', 'Ibuprofen', 'Amoxicillin', 'Omeprazol'];
    const step = fc.oneof(
      fc.record({ reacts: fc.constantFrom(...substances) }),
      fc.record({ notes: fc.subarray(['Tôm', 'Penicillin']) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const events = steps.map((each) =>
          'reacts' in each ? reacted(each.reacts) : noted(each.notes, registered.id),
        );
        const wanted = steps.flatMap((each) => ('reacts' in each ? [each.reacts] : []));
        expect(substancesOf([registered, ...events])).toEqual(expect.arrayContaining(wanted));
      }),
    );
  });

  it('shows beside those of records that were merged', () => {
    const own = stateOf([registered, reacted('Paracetamol')]);
    const merged = event('patient.merged', { into: 'p', reason: 'Một người' });
    const other = stateOf([registered, reacted('Ibuprofen'), merged], 'q');
    const row = patientRow(own, [other], []);
    expect(row?.reactions.flatMap(({ substances }) => substances)).toEqual(['Paracetamol', 'Ibuprofen']);
    expect(row?.health.allergies.map(({ substance }) => substance)).toEqual(['Paracetamol', 'Ibuprofen']);
  });
});
