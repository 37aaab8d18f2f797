import { describe, expect, it } from 'vitest';
import type { Refusal } from '#shared/domain/refusal.ts';
import { callNext } from './call-next.ts';

const waiting = (...ids: string[]) => ids.map((id) => ({ visit: { id } }));
const refusing = (refusals: Record<string, Refusal>) => {
  const asked: string[] = [];
  const call = async ({ visit }: { visit: { id: string } }) => {
    asked.push(visit.id);
    return refusals[visit.id];
  };
  return { asked, call };
};

describe('calling the next person', () => {
  it('calls the first in order', async () => {
    const { asked, call } = refusing({});
    expect(await callNext(waiting('a', 'b'), call)).toMatchObject({ called: { visit: { id: 'a' } } });
    expect(asked).toEqual(['a']);
  });

  it('takes the next one when somebody else was faster', async () => {
    const { asked, call } = refusing({
      a: { code: 'called-elsewhere', params: { name: 'BS Lan', room: 'Phòng 2' } },
      b: { code: 'not-waiting' },
    });
    expect(await callNext(waiting('a', 'b', 'c'), call)).toMatchObject({ called: { visit: { id: 'c' } } });
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('stops at any other refusal and tells it', async () => {
    const { asked, call } = refusing({ a: { code: 'not-saved-full' } });
    expect(await callNext(waiting('a', 'b'), call)).toEqual({ refusal: { code: 'not-saved-full' } });
    expect(asked).toEqual(['a']);
  });

  it('gives up after five and tells the last refusal', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const { asked, call } = refusing(Object.fromEntries(ids.map((id) => [id, { code: 'not-waiting' }])));
    expect(await callNext(waiting(...ids), call)).toEqual({ refusal: { code: 'not-waiting' } });
    expect(asked).toHaveLength(5);
  });

  it('says so when nobody waits', async () => {
    expect(await callNext([], refusing({}).call)).toEqual({ nobody: true });
  });
});
