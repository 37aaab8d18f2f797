import { describe, expect, it } from 'vitest';
import { needsReason } from '#shared/domain/prescription/checks/check-report.ts';
import { checked, checkOf, line, months, outcome } from './testing/prescribed.ts';
import { cases, type Row } from './testing/rows.ts';

const child = (ageMonths: number, weightKg?: number) => ({ age: months(ageMonths), weightKg });

describe('days', () => {
  cases('days', [
    ['30 days', 'Thông tư 26/2025/TT-BYT', ['amlodipine-5-tab | 1 viên | 1 | 30'], {}, 'ok'],
    ['31 days', 'Thông tư 26/2025/TT-BYT', ['amlodipine-5-tab | 1 viên | 1 | 31'], {}, 'refused'],
    ['no days yet', 'own rule', ['amlodipine-5-tab | 1 viên | 1 | -'], {}, '? not-filled-in'],
    ['albendazole for three days', 'albendazole', ['albendazole-400-tab | 1 viên | 1 | 3'], {}, 'ok'],
    ['albendazole for a week', 'WHO Model Formulary', ['albendazole-400-tab | 1 viên | 1 | 7'], {}, 'note'],
    ['domperidone for a week', 'EMA', ['domperidone-10-tab | 1 viên | 3 | 7'], {}, 'ok'],
    ['domperidone for two weeks', 'EMA', ['domperidone-10-tab | 1 viên | 3 | 14'], {}, 'note'],
    [
      'racecadotril for a week',
      'Hidrasec',
      ['racecadotril-30-powder | 1 gói | 3 | 7'],
      child(24, 13),
      'note',
    ],
    [
      'what is taken as long as needed',
      'WHO Model Formulary',
      ['paracetamol-500-tab | 1 viên | 3 | 20'],
      {},
      'ok',
    ],
    [
      'longer than usual and than the law',
      'EMA',
      ['domperidone-10-tab | 1 viên | 3 | 40'],
      {},
      'refused note',
    ],
  ] satisfies Row[]);
});

describe('quantity', () => {
  it.each([
    ['what the course comes to', 'paracetamol-500-tab | 1 viên | 4 | 7', 28, 'ok'],
    ['more', 'paracetamol-500-tab | 1 viên | 4 | 7', 30, 'note'],
    ['less', 'paracetamol-500-tab | 1 viên | 4 | 7', 20, 'note'],
    ['halves rounded up', 'amlodipine-5-tab | ½ viên | 1 | 7', 4, 'ok'],
    ['halves rounded down', 'amlodipine-5-tab | ½ viên | 1 | 7', 3, 'note'],
    ['whole bottles', 'paracetamol-120-susp | 5 ml | 4 | 5', 2, 'ok'],
    ['too few bottles', 'paracetamol-120-susp | 5 ml | 4 | 5', 1, 'note'],
    ['an ointment', 'diclofenac-1-gel | bôi mỏng | 3 | 7', 1, '? quantity-not-counted'],
    ['a dose in words', 'paracetamol-500-tab | khi đau | 4 | 7', 10, '? quantity-not-counted'],
    ['no days yet', 'paracetamol-500-tab | 1 viên | 4 | -', 10, '? not-filled-in'],
    ['no quantity yet', 'paracetamol-500-tab | 1 viên | 4 | 7', undefined, '? not-filled-in'],
  ])('%s', (_what, written, quantity, expected) => {
    expect(outcome(checkOf(checked([line(written, { quantity })]), 'quantity'))).toBe(expected);
  });

  it('says both numbers, and asks for no reason', () => {
    const report = checked([line('paracetamol-500-tab | 1 viên | 4 | 7', { quantity: 30 })]);
    const [finding] = checkOf(report, 'quantity').findings;
    expect(finding?.text.vi).toBe('Paracetamol: ghi 30 viên, liều × số lần × số ngày = 28 viên.');
    expect(finding && needsReason(finding)).toBe(false);
  });
});

describe('stock', () => {
  it.each([
    ['enough', 10, 10, 'ok'],
    ['not enough', 11, 10, 'note'],
    ['none', 1, 0, 'note'],
    ['none, and no quantity yet', undefined, 0, 'note'],
    ['no quantity yet', undefined, 5, 'ok'],
  ])('%s', (_what, quantity, onHand, expected) => {
    const check = checkOf(checked([line('paracetamol-500-tab', { quantity, onHand })]), 'stock');
    expect(check.findings.map(({ severity }) => severity).join() || 'ok').toBe(expected);
    expect(check.why).toBe(quantity === undefined ? 'not-filled-in' : undefined);
  });

  it('says how many are needed and left', () => {
    const report = checked([line('paracetamol-500-tab', { quantity: 1200, onHand: 1000 })]);
    expect(checkOf(report, 'stock').findings[0]?.text.vi).toBe(
      'Paracetamol: cần 1.200 viên, chỉ còn 1.000 viên.',
    );
  });
});
