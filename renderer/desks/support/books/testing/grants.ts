import type { GrantRow } from '#shared/domain/savings-book/row.ts';

const by = { id: 'doctor-1', name: 'Trần Quốc Bảo' };

/** A book that rests on a visit. */
export const grantOf = (visitId: string, at = '2026-11-23T02:00:00Z'): GrantRow => ({
  event: 'g',
  at,
  by,
  serial: '261123-A01',
  approvers: [by],
  visitId,
  ticket: '',
  date: '2026-11-23',
  practice: true,
  recipient: { name: visitId, sex: 'male', birth: { year: 1960 } },
  amountVnd: 10_000_000,
  bank: '',
  programme: '',
  sponsor: '',
  site: { name: '', commune: '', province: '' },
  signatories: [],
  reason: '',
});
