import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MirrorDatabase } from './database.ts';
import { Search } from './search.ts';
import { person, visit } from './testing/rows.ts';

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

  it('is right when several people search at once', async () => {
    await db.patients.bulkPut([person('p1', 'Lò Thị Mai'), person('p2', 'Giàng A Páo')]);
    expect(await Promise.all(['mai', 'pao', 'mai'].map(found))).toEqual([['p1'], ['p2'], ['p1']]);
  });
});
