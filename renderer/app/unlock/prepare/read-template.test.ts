import { expect, it } from 'vitest';
import { mostListed, noCampaign } from '#shared/domain/day/setup.ts';
import type { Template } from '#shared/domain/day/template.ts';
import { readTemplate } from './read-template.ts';

const template: Template = {
  format: 'tram-kham-template',
  version: 1,
  programme: { name: 'Viettel vì cộng đồng', sponsor: 'Viettel' },
  facility: { name: 'Bệnh viện thử', code: '99999', phone: '', address: '' },
  hours: { open: '07:00', close: '17:00' },
  campaign: noCampaign,
  specialties: [],
  rooms: [{ id: 'r1', name: 'Phòng 1', specialty: 'cardiology' }],
  formulary: [],
  gifts: [],
  savingsBooks: { amountVnd: 0, budgetVnd: 0, bank: '', signatories: [] },
};
const read = (value: unknown) => readTemplate(JSON.stringify(value));

it('reads what was written down of a former day', () => {
  expect(read(template)).toEqual({ template });
});

it.each([
  ['text that is no JSON', 'Họ và tên;Năm sinh', { code: 'not-json' }],
  ['another file', '{"format":"tram-kham-day","version":1}', { code: 'no-template' }],
  ['a list', '[]', { code: 'no-template' }],
  ['a later edition', '{"format":"tram-kham-template","version":2}', { code: 'newer', version: 2 }],
])('names %s', (_, text, problem) => {
  expect(readTemplate(text)).toEqual({ problem });
});

it('names the field that is wrong', () => {
  const rooms = [...template.rooms, { id: 'r2', name: 7, specialty: 'cardiology' }];
  expect(read({ ...template, rooms })).toEqual({ problem: { code: 'field', where: 'rooms.1.name' } });
});

it('names what is listed twice, and a list that is too long', () => {
  const room = { id: 'r1', name: 'Phòng 2', specialty: 'cardiology' };
  const twice = read({ ...template, rooms: [...template.rooms, room] });
  expect(twice).toEqual({ problem: { code: 'field', where: 'rooms.1.id' } });
  const gifts = Array.from({ length: mostListed + 1 }, (_, index) => ({
    id: `g${index}`,
    name: { vi: 'Quà', en: 'Gift' },
    stock: [],
  }));
  expect(read({ ...template, gifts })).toEqual({ problem: { code: 'field', where: 'gifts' } });
});
