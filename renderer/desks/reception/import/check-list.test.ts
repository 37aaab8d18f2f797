import { describe, expect, it } from 'vitest';
import places from '#resources/places/communes.json' with { type: 'json' };
import { guessMatching } from '#shared/domain/patient-list/match-columns.ts';
import { dirtyList } from '#shared/domain/patient-list/testing/dirty-list.ts';
import { indexPlaces } from '#shared/domain/places/place-index.ts';
import { checkList, type Surroundings } from './check-list.ts';
import { openList } from './open-list.ts';

const surroundings: Surroundings = {
  day: {
    date: '2026-11-23',
    specialties: [{ id: 'cardiology', name: { vi: 'Tim mạch', en: 'Cardiology' } }],
    site: { name: '', commune: '', province: 'Tuyên Quang', address: '' },
  },
  places: indexPlaces(places),
  everybody: [],
};

async function listOf(text: string, name = 'Danh sách.csv') {
  const opened = await openList(new File([text], name));
  if ('refusal' in opened) throw new Error(opened.refusal.code);
  return opened.list;
}

async function check(text: string, more: Partial<Surroundings> = {}) {
  const list = await listOf(text);
  const matching = guessMatching(list.table.columns.map(({ header }) => header));
  const signal = new AbortController().signal;
  const checked = await checkList(
    list,
    matching,
    { ...surroundings, ...more },
    { onProgress: () => undefined, signal },
  );
  if (!checked) throw new Error('It was given up');
  return checked;
}

const row =
  'Họ tên;Năm sinh;Giới tính;Địa chỉ;Chuyên khoa\nGiàng A Páo;1950;Nam;Thôn 1, xã Lũng Cú;khám tim mạch\n';

describe('a list that is checked', () => {
  it('is called as its file, and knows communes and specialties of the day', async () => {
    const { list, candidates } = await check(row);
    expect(list.name).toBe('Danh sách');
    expect(candidates).toMatchObject([
      { person: { commune: { name: 'Xã Lũng Cú' } }, expected: { specialties: ['cardiology'] } },
    ]);
  });

  it('passes over whoever was taken from it before, also under a mended list', async () => {
    const { candidates } = await check(row);
    const everybody = candidates.map(({ id, person }) => ({
      id,
      person,
      registeredAt: '2026-11-23T01:00:00.000Z',
      health: { allergies: [], conditions: [] },
      reactions: [],
      history: [],
      log: [],
      merged: [],
    }));
    const again = await check(`${row}Vàng Thị Mỷ;1960;Nữ;;\n`, { everybody });
    expect(again.already).toBe(1);
    expect(again.similar).toEqual([]);
    expect(again.candidates.map(({ person }) => person.name)).toEqual(['Vàng Thị Mỷ']);
  });

  it('can be given up', async () => {
    const list = await listOf(new TextDecoder().decode(dirtyList({ rows: 3_000, seed: 1 }).bytes));
    const matching = guessMatching(list.table.columns.map(({ header }) => header));
    const work = new AbortController();
    const stages: string[] = [];
    const onProgress = (stage: string) => {
      stages.push(stage);
      work.abort();
    };
    const checked = await checkList(list, matching, surroundings, { onProgress, signal: work.signal });
    expect(checked).toBeUndefined();
    expect(stages).toHaveLength(1);
  });
});

describe('a file', () => {
  it('that is too large is refused before it is read', async () => {
    const large = new File([], 'a.csv');
    Object.defineProperty(large, 'size', { value: 21 * 1024 * 1024 });
    expect(await openList(large)).toEqual({ refusal: { code: 'too-large' } });
  });

  it('that cannot be read says so', async () => {
    const gone = new File([row], 'a.csv');
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    expect(await openList(gone)).toEqual({ refusal: { code: 'unreadable' } });
  });
});
