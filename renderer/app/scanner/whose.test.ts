import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { paperQr, prescriptionQr, ticketQr } from '#shared/domain/qr.ts';
import { readScan } from '#shared/domain/scan.ts';
import { MirrorDatabase } from '../../mirror/database.ts';
import { Search } from '../../mirror/search.ts';
import { person, visit } from '../../mirror/testing/rows.ts';
import { whoseIs } from './whose.ts';

const [first, paper, unknown] = ['a017', 'a007', 'ffff'].map(
  (end) => `01993c1e-7a10-7000-8000-00000000${end}`,
);
let db: MirrorDatabase;

beforeEach(async () => {
  db = new MirrorDatabase(`whose-${crypto.randomUUID()}`);
  await db.patients.bulkPut([
    person('mai', 'Lò Thị Mai', { identityNumber: '002150017123', insuranceNumber: '0212345678' }),
    person('hoa', 'Vàng Thị Hoa', { identityNumber: '002150017131' }),
    person('dao', 'Hoàng Thị Đào'),
  ]);
  await db.visits.bulkPut([
    visit(first ?? '', { patientId: 'mai', ticket: 'A-017' }),
    visit(paper ?? '', { patientId: 'dao', ticket: 'AG-007' }),
  ]);
});
afterEach(() => db.delete());

it.each([
  ['a ticket', ticketQr(first ?? '', 'A-017'), 'mai', 'A-017'],
  ['a prescription', prescriptionQr(first ?? '', '99999a1b2c3d-C'), 'mai', 'A-017'],
  ['a paper form that was entered', paperQr('AG-007'), 'dao', 'AG-007'],
  ['an identity card', '002150017123||Lò Thị Mai|02031950|Nữ|Thôn 1|15042021', 'mai', 'A-017'],
  [
    'the card of somebody without a ticket',
    '002150017131||Vàng Thị Hoa|02031950|Nữ|Thôn 1|15042021',
    'hoa',
    undefined,
  ],
  ['an identity number', '002150017123', 'mai', 'A-017'],
  ['an insurance number', '0212345678', 'mai', 'A-017'],
  ['a ticket of another day', ticketQr(unknown ?? '', 'A-018'), undefined, undefined],
  ['a prescription of another day', prescriptionQr(unknown ?? '', '99999a1b2c3d-C'), undefined, undefined],
  ['a paper form that was not entered', paperQr('AG-008'), undefined, undefined],
  ['the card of a stranger', '002150017999||Lò Thị Mai|02031950|Nữ|Thôn 1|15042021', undefined, undefined],
])('%s says whose it is', async (_, typed, patientId, ticket) => {
  const search = new Search(db);
  const scan = readScan(typed);
  if (scan.kind === 'half-read' || scan.kind === 'junk' || scan.kind === 'certificate')
    throw new Error('It was not read.');
  const whose = await whoseIs(scan, { db, search: (text) => search.find(text) });
  expect([whose?.patientId, whose?.visit?.ticket]).toEqual([patientId, ticket]);
});
