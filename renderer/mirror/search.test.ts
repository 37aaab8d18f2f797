import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MirrorDatabase } from './database.ts';
import { Search } from './search.ts';
import { minute, person, visit } from './testing/rows.ts';

let db: MirrorDatabase;
let search: Search;
let detach: () => void;

beforeEach(() => {
  db = new MirrorDatabase(`search-${crypto.randomUUID()}`);
  search = new Search(db);
  detach = search.attach();
});
afterEach(async () => {
  detach();
  await db.delete();
});

const found = async (text: string) => (await search.find(text)).map(({ patient }) => patient.id);

describe('search that follows the rows', () => {
  it('finds who was there before', async () => {
    await db.patients.put(person('p1', 'Lò Thị Mai'));
    expect(await found('mai')).toEqual(['p1']);
  });

  it('finds who has just come, and no longer by a name that was corrected', async () => {
    await db.patients.put(person('p1', 'Lò Thị Mai'));
    await found('mai');
    await db.patients.bulkPut([person('p1', 'Lò Thị Hoa'), person('p2', 'Vàng Thị Mai')]);
    expect(await found('mai')).toEqual(['p2']);
    expect(await found('hoa')).toEqual(['p1']);
  });

  it('gives the visit of the day with the person, and finds it by its ticket', async () => {
    await db.patients.bulkPut([person('p1', 'Lò Thị Mai'), person('p2', 'Vàng Mai')]);
    expect(await search.find('lo mai')).toEqual([{ patient: person('p1', 'Lò Thị Mai') }]);
    const opened = visit('v1', { patientId: 'p1', ticket: 'A-017' });
    await db.visits.put(opened);
    const mai = { patient: person('p1', 'Lò Thị Mai'), visit: opened };
    expect(await search.find('A-017')).toEqual([mai]);
    expect(await search.find('lo mai')).toEqual([mai]);
  });

  it('shows the visit as it is now', async () => {
    await db.patients.put(person('p1', 'Lò Thị Mai'));
    await db.visits.put(visit('v1', { patientId: 'p1' }));
    await found('mai');
    await db.visits.put(visit('v1', { patientId: 'p1', pharmacy: 'done' }));
    expect((await search.find('mai'))[0]?.visit?.pharmacy).toBe('done');
  });

  it('keeps up with a thousand people at once', async () => {
    await found('mai');
    await db.patients.bulkPut(Array.from({ length: 1_000 }, (_, i) => person(`p${i}`, `Mai ${i}`)));
    await db.visits.bulkPut(
      Array.from({ length: 1_000 }, (_, i) => visit(`v${i}`, { patientId: `p${i}`, ticket: `A-${i}` })),
    );
    expect(await found('mai 743')).toEqual(['p743']);
    expect((await search.find('A-512'))[0]?.visit?.id).toBe('v512');
  });

  it('forgets everybody when the rows are cleared', async () => {
    await db.patients.put(person('p1', 'Lò Thị Mai'));
    await found('mai');
    await db.patients.clear();
    expect(await found('mai')).toEqual([]);
  });

  it('gives the visit that is still open, else the last one', async () => {
    await db.patients.put(person('p1', 'Lò Thị Mai'));
    const visits = [1, 2, 3].map((n) =>
      visit(`v${n}`, { patientId: 'p1', ticket: `A-00${n}`, openedAt: minute(n) }),
    );
    await db.visits.bulkPut(visits);
    expect((await search.find('mai'))[0]?.visit?.ticket).toBe('A-003');
    await db.visits.update('v2', { isOpen: 1 });
    expect((await search.find('A-001'))[0]?.visit?.ticket).toBe('A-002');
  });

  it('finds merged records as the one that goes on, and each by itself when they are taken apart', async () => {
    const [mai, may] = [person('p1', 'Lò Thị Mai'), person('p2', 'Lò Thị Máy')];
    const [first, second] = [
      visit('v1', { patientId: 'p1', ticket: 'A-001' }),
      visit('v2', { patientId: 'p2', ticket: 'A-002' }),
    ];
    await db.patients.bulkPut([mai, may]);
    await db.visits.bulkPut([first, second]);
    expect(await found('lo thi')).toEqual(['p1', 'p2']);

    const merge = { reason: 'twice', at: minute(1), by: 'Lan' };
    const by = { id: 's1', name: 'Lan' };
    await db.patients.bulkPut([
      { ...mai, merged: [{ id: 'p2', person: may.person, ...merge }] },
      { ...may, mergedInto: { ...merge, into: 'p1', event: 'e1', by } },
    ]);
    await db.visits.put({ ...second, patientId: 'p1' });
    for (const text of ['lo thi', 'may', 'A-001', 'A-002']) expect(await found(text)).toEqual(['p1']);
    expect((await search.findDuplicates({ name: 'Lò Thị Máy' })).map(({ patient }) => patient.id)).toEqual([
      'p1',
    ]);

    await db.patients.bulkPut([mai, may]);
    await db.visits.put(second);
    expect(await found('may')).toEqual(['p2']);
    expect(await found('A-002')).toEqual(['p2']);
  });

  it('is right when several people search at once', async () => {
    await db.patients.bulkPut([person('p1', 'Lò Thị Mai'), person('p2', 'Giàng A Páo')]);
    expect(await Promise.all(['mai', 'pao', 'mai'].map(found))).toEqual([['p1'], ['p2'], ['p1']]);
  });
});

describe('likely duplicates that follow the rows', () => {
  const likely = async (name: string, except?: string) =>
    (await search.findDuplicates({ name, birth: { year: 1950 } }, except)).map(({ patient }) => patient.id);

  it('come with their reasons and the visit of the day', async () => {
    const opened = visit('v1', { patientId: 'p1', ticket: 'A-017' });
    await db.patients.put(person('p1', 'Lò Thị Mai'));
    await db.visits.put(opened);
    expect(await search.findDuplicates({ name: 'Lò Thị Mai', sex: 'female' })).toEqual([
      {
        patient: person('p1', 'Lò Thị Mai'),
        visit: opened,
        reasons: ['same-name', 'same-sex'],
        contradictions: [],
        score: expect.any(Number),
      },
    ]);
  });

  it('are whoever has just come, and nobody by a name that was corrected', async () => {
    await db.patients.put(person('p1', 'Lò Thị Mai'));
    expect(await likely('Lò Thị Mai')).toEqual(['p1']);
    await db.patients.bulkPut([person('p1', 'Giàng Thị Hoa'), person('p2', 'Lò Thị Mai')]);
    expect(await likely('Lò Thị Mai')).toEqual(['p2']);
    expect(await likely('Lò Thị Mai', 'p2')).toEqual([]);
    await db.patients.clear();
    expect(await likely('Giàng Thị Hoa')).toEqual([]);
  });
});
