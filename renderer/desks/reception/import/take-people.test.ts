import { describe, expect, it } from 'vitest';
import type { Import, ImportReply } from '#shared/host-api.ts';
import { importSchema } from '#shared/host-api.ts';
import { candidatesOf } from './candidates.ts';
import { takePeople } from './take-people.ts';

const people = candidatesOf(
  Array.from({ length: 120 }, (_, at) => ({
    row: at + 2,
    person: { name: `Giàng ${at}`, sex: 'male' as const, birth: { year: 1950 } },
    expected: { category: 'poor' as const },
  })),
);
const wish = { list: 'Xã Lũng Cú', people, from: 0 };

/** A host that refuses one of every hundred, and is not there for some requests. */
function hostWithout(...missing: number[]) {
  const asked: Import[] = [];
  return {
    asked,
    importPeople: async (part: Import): Promise<ImportReply> => {
      asked.push(part);
      if (missing.includes(asked.length)) throw new Error('host-unreachable');
      const outcomes = part.people.map(({ patientId }): ImportReply['outcomes'][number] =>
        patientId === people[70]?.id ? { ok: false, refusal: { code: 'number-known' } } : { ok: true },
      );
      return { position: '1', outcomes };
    },
  };
}

describe('taking the people of a list', () => {
  it('sends everybody once, in parts that the host takes, with the name of the list', async () => {
    const host = hostWithout();
    const heard: number[] = [];
    await takePeople(host, wish, (done) => heard.push(done));
    expect(heard).toEqual([50, 100, 120]);
    expect(host.asked.every((part) => importSchema.safeParse(part).success)).toBe(true);
    const sent = host.asked.flatMap((part) => part.people);
    expect(sent.map(({ patientId }) => patientId)).toEqual(people.map(({ id }) => id));
    expect(sent[0]?.data).toEqual({
      person: { name: 'Giàng 0', sex: 'male', birth: { year: 1950 } },
      expected: { category: 'poor', list: 'Xã Lũng Cú' },
    });
  });

  it('tells who was refused, and why', async () => {
    const refused: unknown[] = [];
    await takePeople(hostWithout(), wish, (_, some) => refused.push(...some));
    expect(refused).toEqual([{ row: 72, name: 'Giàng 70', refusal: { code: 'number-known' } }]);
  });

  it('stops when the host is gone, and goes on from there without sending anybody twice', async () => {
    const host = hostWithout(2);
    let done = 0;
    const onPart = (now: number) => {
      done = now;
    };
    await expect(takePeople(host, wish, onPart)).rejects.toThrow('host-unreachable');
    expect(done).toBe(50);
    await takePeople(host, { ...wish, from: done }, onPart);
    expect(done).toBe(120);
    const sent = host.asked.filter((_, at) => at !== 1).flatMap((part) => part.people);
    expect(sent.map(({ id }) => id)).toEqual(people.map(({ commandId }) => commandId));
  });
});
