import { expect, it } from 'vitest';
import { noCampaign } from '#shared/domain/day/setup.ts';
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
