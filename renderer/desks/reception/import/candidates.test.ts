import { describe, expect, it } from 'vitest';
import type { ListedPerson } from '#shared/domain/patient-list/read-row.ts';
import type { PatientRow } from '#shared/rows.ts';
import { candidatesOf } from './candidates.ts';
import { type Decisions, decide, decideRest, toTake, undecided } from './decisions.ts';
import { findSimilar, type Similar } from './similar.ts';

const listed = (row: number, more: Partial<ListedPerson['person']> = {}): ListedPerson => ({
  row,
  person: { name: 'Giàng A Páo', sex: 'male', birth: { year: 1950 }, ...more },
  expected: {},
});

const known = (id: string, more: Partial<PatientRow['person']> = {}): PatientRow => ({
  id,
  person: { ...listed(0).person, ...more },
  registeredAt: '2026-11-23T01:00:00.000Z',
  health: { allergies: [], conditions: [] },
  reactions: [],
  history: [],
  log: [],
  merged: [],
});

function similarTo(people: readonly ListedPerson[], everybody: readonly PatientRow[] = []): Similar[] {
  const work = findSimilar(candidatesOf(people), everybody);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

describe('the ids of somebody in a list', () => {
  it('are the same whenever the row is read, wherever it stands', () => {
    const [first] = candidatesOf([listed(5)]);
    const [, moved] = candidatesOf([listed(4, { name: 'Vàng Thị Mỷ' }), listed(7)]);
    expect([moved?.id, moved?.commandId]).toEqual([first?.id, first?.commandId]);
    expect(first?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
  });

  it('differ when anything else is said, and between two of whom the same is said', () => {
    const people = candidatesOf([listed(5), listed(6), listed(7, { phone: '0912345678' })]);
    expect(new Set(people.flatMap(({ id, commandId }) => [id, commandId])).size).toBe(6);
  });
});

describe('who may be here already', () => {
  it('is found among those who are here, and by the records merged into them', () => {
    expect(similarTo([listed(5)], [known('here')])).toMatchObject([
      { candidate: { row: 5 }, likenesses: [{ person: { name: 'Giàng A Páo' } }] },
    ]);
    const merged = known('here', { name: 'Sùng Mí Lử' });
    merged.merged.push({ ...known('other'), reason: '', at: '', by: '' });
    expect(similarTo([listed(5)], [merged])).toHaveLength(1);
  });

  it('is not somebody whose record was merged into another', () => {
    const by = { id: 'reception-1', name: 'Vàng Thị Mỷ' };
    const mergedInto = { into: 'x', reason: '', at: '', by, event: '' };
    const gone: PatientRow = { ...known('gone'), mergedInto };
    expect(similarTo([listed(5)], [gone])).toEqual([]);
  });

  it('may be an earlier row of the same list, when name and birth are the same as far as they are known', () => {
    const [found, ...others] = similarTo([
      listed(5),
      listed(6),
      listed(9, { birth: { year: 1980 } }),
      listed(10, { name: 'Giàng A Pó' }),
    ]);
    expect(found).toMatchObject({ candidate: { row: 6 }, likenesses: [{ row: 5 }] });
    expect(others).toEqual([]);
  });

  it('is not the rest of a family that shares a phone', () => {
    const phone = '0912345678';
    const wife = listed(6, { name: 'Vàng Thị Mỷ', sex: 'female', birth: { year: 1972 }, phone });
    expect(similarTo([listed(5, { phone }), wife])).toEqual([]);
  });
});

describe('decisions', () => {
  const people = [listed(5), listed(6), listed(7), listed(8, { name: 'Sùng Thị Và', sex: 'female' })];
  const candidates = candidatesOf(people);
  const similar = similarTo(people);
  const rows = (decisions: Decisions) => toTake(candidates, similar, decisions).map(({ row }) => row);
  const none: Decisions = new Map();

  it('are needed for everybody who may be here: without one nobody of them is taken', () => {
    expect(undecided(none, similar).map(({ candidate }) => candidate.row)).toEqual([6, 7]);
    expect(rows(none)).toEqual([5, 8]);
  });

  it('take whoever is somebody else, and pass over whoever is the same', () => {
    const decided = decide(decide(none, 6, 'new'), 7, 'same');
    expect(undecided(decided, similar)).toEqual([]);
    expect(rows(decided)).toEqual([5, 6, 8]);
  });

  it('on all that are left change none that was made before', () => {
    expect(rows(decideRest(decide(none, 7, 'same'), similar, 'new'))).toEqual([5, 6, 8]);
    expect(rows(decideRest(decide(none, 7, 'new'), similar, 'same'))).toEqual([5, 7, 8]);
  });
});
