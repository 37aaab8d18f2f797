import { beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from './clinic.ts';
import { fromJournal } from './recorded-line.ts';
import {
  adult,
  arrive,
  examine,
  grantBook,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './testing/small-day.ts';

let day: SmallDay;
beforeEach(async () => {
  day = smallDay();
  await openSmallDay(day);
});

const code = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.refusal.code);
const person = (id: string) => day.clinic.book.readers.patients.row(id);
const register = (id: string, change: object = {}, more: object = {}) =>
  day.run('patient.register', `patient/${id}`, { person: { ...adult, ...change }, ...more }, staff.reception);
const merge = (id: string, into: string) =>
  day.run('patient.merge', `patient/${id}`, { into, reason: 'Cùng một người' }, staff.reception);
const unmerge = (id: string) =>
  day.run('patient.unmerge', `patient/${id}`, { reason: 'Hai mẹ con' }, staff.reception);
const health = (...substances: string[]) => ({
  health: { allergies: substances.map((substance) => ({ substance })), conditions: [{ text: 'Hen' }] },
});

describe('two records of one person', () => {
  beforeEach(async () => {
    await register('p', {}, health('Penicillin'));
    await register('q', { name: 'Vàng Mỷ' }, health('penicillin', 'Aspirin'));
  });

  it('are read as one, with the allergies of both, each once', async () => {
    await arrive(day, { id: 'q', visit: 'v2' });
    expect(code(await merge('q', 'p'))).toBe('ok');
    expect(person('p')).toMatchObject({
      health: {
        allergies: [{ substance: 'Penicillin' }, { substance: 'Aspirin' }],
        conditions: [{ text: 'Hen' }],
      },
      merged: [{ id: 'q', person: { name: 'Vàng Mỷ' }, reason: 'Cùng một người' }],
    });
    expect(person('q')?.mergedInto).toMatchObject({ into: 'p' });
    expect(day.clinic.book.readers.visits.row('v2')?.patientId).toBe('p');
    expect(day.clinic.book.rows.total('patients')).toBe(1);
  });

  describe('whose health is written anew', () => {
    const note = (id: string, merged: string[], ...substances: string[]) => {
      const allergies = substances.map((substance) => ({ substance }));
      return day.run(
        'patient.note-health',
        `patient/${id}`,
        { allergies, conditions: [], merged },
        staff.doctor,
      );
    };
    const allergies = (id: string) => person(id)?.health.allergies.map(({ substance }) => substance);

    it('lose what was taken out, whichever record it came from, until they are taken apart', async () => {
      await merge('q', 'p');
      expect(code(await note('p', ['q'], 'Penicillin'))).toBe('ok');
      expect(person('p')?.health).toMatchObject({ allergies: [{ substance: 'Penicillin' }], conditions: [] });
      expect(day.clinic.book.rows.patient('q')?.health.allergies).toHaveLength(1);
      await unmerge('q');
      expect(allergies('q')).toEqual(['penicillin', 'Aspirin']);
      await merge('q', 'p');
      expect(allergies('p')).toEqual(['Penicillin', 'Aspirin']);
    });

    it('keep what the writer had not seen', async () => {
      await merge('q', 'p');
      await note('p', [], 'Latex');
      expect(allergies('p')).toEqual(['Latex', 'penicillin', 'Aspirin']);
      await note('p', ['q'], 'Latex');
      await note('q', [], 'Ibuprofen');
      expect(allergies('p')).toEqual(['Latex', 'Ibuprofen']);
    });

    it('have both words again when that is taken back', async () => {
      await merge('q', 'p');
      await note('p', ['q'], 'Penicillin');
      await day.run('patient.undo', 'patient/p', { event: person('p')?.lastStep?.id }, staff.doctor);
      expect(allergies('p')).toEqual(['Penicillin', 'Aspirin']);
    });

    it('are read anew when what stood between them was taken apart and merged again', async () => {
      await register('r', {}, health('Latex'));
      await merge('q', 'p');
      await merge('p', 'r');
      await note('r', ['p', 'q'], 'Latex');
      expect(allergies('r')).toEqual(['Latex']);
      await unmerge('p');
      expect([allergies('r'), allergies('p')]).toEqual([['Latex'], ['Penicillin', 'Aspirin']]);
      await merge('p', 'r');
      expect(allergies('r')).toEqual(['Latex', 'Penicillin', 'Aspirin']);
    });
  });

  it('are exactly as before when they are taken apart again', async () => {
    await arrive(day, { id: 'q', visit: 'v2' });
    const rows = () => [person('p'), person('q'), day.clinic.book.readers.visits.row('v2')];
    const before = rows();
    await merge('q', 'p');
    expect(code(await unmerge('q'))).toBe('ok');
    const [p, q, v2] = rows();
    expect([{ ...p, log: [] }, v2]).toEqual([before[0], before[2]]);
    const rest = { lastEvent: '', lastStep: '', log: [] };
    expect({ ...q, ...rest }).toEqual({ ...before[1], ...rest });
    const entry = { record: 'q', into: 'p', by: { id: 'reception' } };
    for (const row of [p, q])
      expect(row).toMatchObject({
        log: [
          { ...entry, kind: 'merged', reason: 'Cùng một người' },
          { ...entry, kind: 'unmerged', reason: 'Hai mẹ con' },
        ],
      });
  });

  it('tell every window of the station about the rows that changed', async () => {
    await arrive(day, { id: 'q', visit: 'v2' });
    const { position } = day.clinic.feed;
    await merge('q', 'p');
    const changed = day.clinic.feed.since(position)?.map(({ table, id }) => `${table}/${id}`);
    expect(changed).toEqual(expect.arrayContaining(['patients/p', 'patients/q', 'visits/v2']));
  });

  it('get one ticket a day and one savings book together', async () => {
    await arrive(day, { id: 'p' });
    await merge('q', 'p');
    expect(code(await arrive(day, { id: 'q', visit: 'v2' }))).toBe('already-visiting');
    await examine(day);
    await day.run('visit.nominate', 'visit/v', { reason: 'Nặng' }, staff.doctor);
    const grant = (id: string) => grantBook(day, { id });
    expect(code(await grant('q'))).toBe('merged-record');
    expect(code(await grant('p'))).toBe('ok');
    await unmerge('q');
    await merge('p', 'q');
    expect(code(await grant('q'))).toBe('granted-to-merged');
  });

  it.each([
    ['p', 'p', 'merge-into-itself'],
    ['p', 'nobody', 'unknown-patient'],
    ['q', 'r', 'already-merged'],
    ['p', 'q', 'merged-into-this'],
  ])('are not merged where that makes no sense: %s into %s', async (id, into, expected) => {
    await register('r');
    await merge('q', 'p');
    expect(code(await merge(id, into))).toBe(expected);
    expect(code(await unmerge('r'))).toBe('not-merged');
  });

  it('follow the record that goes on when that is merged in turn', async () => {
    await register('r', { name: 'Vàng Thị Mỷ B' });
    await merge('q', 'p');
    await merge('p', 'r');
    expect(person('r')?.merged.map(({ id }) => id)).toEqual(['p', 'q']);
    expect(day.clinic.book.rows.recordsOf('q')).toEqual(['r', 'p', 'q']);
    await unmerge('p');
    expect(person('p')?.merged.map(({ id }) => id)).toEqual(['q']);
    expect(person('r')?.merged).toEqual([]);
  });
});

describe('somebody’s record', () => {
  it('keeps what each correction changed, and why', async () => {
    await register('p', { phone: '0912345678' });
    const corrected = { ...adult, name: 'Vàng Thị Mỷ Hai' };
    await day.run('patient.correct', 'patient/p', { person: corrected, reason: 'Theo thẻ' }, staff.reception);
    await day.run('patient.correct', 'patient/p', { person: corrected }, staff.reception);
    expect(person('p')?.history).toMatchObject([
      {
        fields: ['name', 'phone'],
        before: { name: adult.name, phone: '0912345678' },
        after: { name: 'Vàng Thị Mỷ Hai' },
        reason: 'Theo thẻ',
        by: { id: 'reception' },
      },
    ]);
  });

  it('keeps who wrote down health and consent, and what', async () => {
    await register('p');
    const noted = { allergies: [{ substance: 'Aspirin' }], conditions: [] };
    await day.run('patient.note-health', 'patient/p', noted, staff.doctor);
    const consent = { healthData: 'refused', contact: 'refused', evidence: 'none' };
    await day.run('patient.record-consent', 'patient/p', consent, staff.reception);
    expect(person('p')?.log).toMatchObject([
      { kind: 'health', health: noted, by: { id: 'doctor' } },
      { kind: 'consent', consent, by: { id: 'reception' } },
    ]);
  });

  it('names their visit anew once somebody knows who they are', async () => {
    const unnamed = { ...adult, name: 'Chưa rõ tên', unnamed: true, estimatedAge: true } as const;
    await arrive(day, { person: unnamed, emergency: true });
    const { position } = day.clinic.feed;
    await day.run('patient.correct', 'patient/p', { person: adult }, staff.reception);
    expect(day.clinic.book.readers.visits.row('v')?.opened.person).toEqual(adult);
    expect(day.clinic.feed.since(position)).toContainEqual({ table: 'visits', id: 'v' });
  });

  it('has an identity number that nobody else has', async () => {
    const identityNumber = '002160001234';
    await register('p', { identityNumber });
    expect(code(await register('q', { identityNumber }))).toBe('number-known');
    await register('q');
    const correct = (id: string) =>
      day.run('patient.correct', `patient/${id}`, { person: { ...adult, identityNumber } }, staff.reception);
    expect(code(await correct('q'))).toBe('number-known');
    expect(code(await correct('p'))).toBe('ok');
    await merge('p', 'q');
    expect(code(await correct('q'))).toBe('ok');
  });

  describe('with an identity number', () => {
    const identityNumber = '002160001234';
    const correct = (id: string, change: object) =>
      day.run('patient.correct', `patient/${id}`, { person: { ...adult, ...change } }, staff.reception);
    const undo = (id: string) =>
      day.run('patient.undo', `patient/${id}`, { event: person(id)?.lastStep?.id }, staff.reception);

    beforeEach(async () => {
      await register('p', { identityNumber });
      await register('q');
    });

    it('goes on holding it when it is merged, so that nobody else gets it', async () => {
      await merge('p', 'q');
      expect(code(await register('r', { identityNumber }))).toBe('number-known');
      expect(code(await unmerge('p'))).toBe('ok');
      expect(code(await register('r', { identityNumber }))).toBe('number-known');
      expect(code(await correct('p', { identityNumber, name: 'Vàng Mỷ' }))).toBe('ok');
    });

    it('stays merged while the record that goes on holds the number too', async () => {
      await merge('p', 'q');
      await correct('q', { identityNumber });
      expect(code(await unmerge('p'))).toBe('number-known');
      expect(code(await undo('p'))).toBe('number-known');
      expect(code(await correct('q', { identityNumber, phone: '0912345678' }))).toBe('ok');
      await correct('q', {});
      expect(code(await undo('p'))).toBe('ok');
    });

    it('stays merged while what was merged into it before is what would make two', async () => {
      await register('r');
      await merge('p', 'q');
      await merge('q', 'r');
      await correct('r', { identityNumber });
      expect(code(await unmerge('q'))).toBe('number-known');
      expect(code(await unmerge('p'))).toBe('number-known');
      await correct('r', {});
      expect(code(await unmerge('q'))).toBe('ok');
    });

    it('does not get a number back that somebody else has by now', async () => {
      await correct('p', {});
      await correct('q', { identityNumber });
      expect(code(await undo('p'))).toBe('number-known');
      await correct('q', {});
      expect(code(await undo('p'))).toBe('ok');
      expect(person('p')?.person.identityNumber).toBe(identityNumber);
    });

    it('is merged with another one that got the same number at a station out of sight', async () => {
      const apart = smallDay({ station: 'B', lines: day.lines.slice(0, -2) });
      await apart.run(
        'patient.register',
        'patient/r',
        { person: { ...adult, identityNumber } },
        staff.reception,
      );
      for (const each of apart.lines.slice(day.lines.length - 2)) {
        const line = fromJournal(each);
        if (line) day.clinic.book.add(line);
      }
      expect(code(await correct('r', { identityNumber, name: 'Vàng Mỷ' }))).toBe('number-known');
      expect(code(await merge('r', 'p'))).toBe('ok');
      expect(code(await correct('p', { identityNumber, name: 'Vàng Mỷ' }))).toBe('ok');
      expect(code(await register('s', { identityNumber }))).toBe('number-known');
    });
  });

  it.each([
    [{ healthData: 'given', contact: 'refused', evidence: 'signature' }, 'ok'],
    [{ healthData: 'refused', contact: 'refused', evidence: 'none' }, 'ok'],
    [{ healthData: 'given', contact: 'given', evidence: 'thumbprint', witness: 'Sùng Thị Pà' }, 'ok'],
    [{ healthData: 'given', contact: 'given', evidence: 'thumbprint' }, 'thumbprint-needs-witness'],
    [{ healthData: 'given', contact: 'refused', evidence: 'none' }, 'consent-needs-evidence'],
  ])('keeps a consent only with its evidence: %j', async (consent, expected) => {
    expect(code(await register('p', {}, { consent }))).toBe(expected);
    await register('q');
    expect(code(await day.run('patient.record-consent', 'patient/q', consent, staff.reception))).toBe(
      expected,
    );
  });

  it('of an earlier edition keeps its line of allergies', async () => {
    await register('p');
    const [last] = day.lines.slice(-1);
    const old = structuredClone(day.lines.slice(0, -1));
    if (!last) throw new Error('no line');
    const text = JSON.stringify(last).replace(
      '"name":"Vàng Thị Mỷ"',
      '"name":"Vàng Thị Mỷ","allergies":"Penicillin: nổi mẩn"',
    );
    const reopened = smallDay({ lines: [...old, JSON.parse(text)] });
    expect(reopened.clinic.book.readers.patients.row('p')?.health.allergies).toEqual([
      { substance: 'Penicillin: nổi mẩn' },
    ]);
  });
});
