import { describe, expect, it } from 'vitest';
import { readSubstances, strengthKey } from './composition.ts';
import { readExpiry } from './read-expiry.ts';
import { readQuantity } from './read-quantity.ts';

describe('an expiry', () => {
  it.each([
    ['31/12/2027', '2027-12-31'],
    ['1/2/2027', '2027-02-01'],
    ['31-12-2027', '2027-12-31'],
    ['31.12.2027', '2027-12-31'],
    ['2027-12-31', '2027-12-31'],
    ['2027-12-31 00:00:00', '2027-12-31'],
    ['12/2027', '2027-12-31'],
    ['2/2028', '2028-02-29'],
    ['02/2027', '2027-02-28'],
    ['2027-02', '2027-02-28'],
    ['46752', '2027-12-31'],
    ['46752.0', '2027-12-31'],
    ['Dec-27', '2027-12-31'],
    ['Feb 2028', '2028-02-29'],
    ['Thg12-27', '2027-12-31'],
    ['Th2/2028', '2028-02-29'],
    ['tháng 12/2027', '2027-12-31'],
    ['30-Dec-27', '2027-12-30'],
    ['29/02/2028', '2028-02-29'],
  ])('%j is read', (text, value) => {
    expect(readExpiry(text, false)).toEqual({ value });
  });

  it.each([
    ['29/02/2027', 'expiry-impossible'],
    ['31/04/2027', 'expiry-impossible'],
    ['00/2027', 'expiry-unreadable'],
    ['13/2027', 'expiry-impossible'],
    ['31/12/1999', 'expiry-impossible'],
    ['31/12/2107', 'expiry-impossible'],
    ['99999', 'expiry-impossible'],
    ['2027', 'expiry-unreadable'],
    ['31/12', 'two-digit-year'],
    ['12/27', 'two-digit-year'],
    ['10/11/12', 'two-digit-year'],
    ['12/31/2027', 'month-day-swapped'],
    ['27-Dec', 'expiry-unreadable'],
    ['Foo-27', 'expiry-unreadable'],
    ['########', 'expiry-unreadable'],
    ['không rõ', 'expiry-unreadable'],
    ['20271231', 'expiry-unreadable'],
  ])('%j is refused', (text, problem) => {
    expect(readExpiry(text, false)).toEqual({ problem });
  });

  it('that can be read either way is refused where the list writes months first', () => {
    expect(readExpiry('03/02/2027', true)).toEqual({ problem: 'month-day-swapped' });
    expect(readExpiry('03/03/2027', true)).toEqual({ value: '2027-03-03' });
    expect(readExpiry('2027-03-02', true)).toEqual({ value: '2027-03-02' });
  });
});

describe('a quantity', () => {
  it.each([
    ['0', 0],
    ['1000', 1000],
    ['1.000', 1000],
    ['10.000.000', 10_000_000],
    ['1 000', 1000],
    ['1\u00a0000', 1000],
    ['500.0', 500],
    ['500,0', 500],
  ])('%j is read', (text, value) => {
    expect(readQuantity(text)).toEqual({ value });
  });

  it.each([
    ['1,000', 'quantity-not-whole'],
    ['1.00', 'quantity-not-whole'],
    ['1.5', 'quantity-not-whole'],
    ['12,25', 'quantity-not-whole'],
    ['1.00.000', 'quantity-not-whole'],
    ['1000.000', 'quantity-not-whole'],
    ['500 viên', 'quantity-not-whole'],
    ['nhiều', 'quantity-not-whole'],
    ['-5', 'quantity-negative'],
    ['(5)', 'quantity-negative'],
    ['10000001', 'quantity-huge'],
    ['99999999999999999999999', 'quantity-huge'],
    ['1E+06', 'quantity-rounded'],
    ['1,5E+03', 'quantity-rounded'],
  ])('%j is refused', (text, problem) => {
    expect(readQuantity(text)).toEqual({ problem });
  });
});

describe('a strength', () => {
  it.each([
    ['500mg', '500 MG'],
    ['7,5 mg', '7.5mg'],
    ['100 mcg', '100 µg'],
    ['100 μg', '100 microgam'],
    ['1.000.000 UI', '1.000.000 IU'],
    ['120mg/5ml', '120 mg / 5 ml'],
  ])('%j is the same as %j', (one, other) => {
    expect(strengthKey(one)).toBe(strengthKey(other));
  });

  it.each([
    ['500 mg', '50 mg'],
    ['500 mg', '0,5 g'],
    ['1.000 mg', '1 mg'],
    ['1%', '1 g'],
    ['100 mg', '100 mcg'],
  ])('%j is another than %j', (one, other) => {
    expect(strengthKey(one)).not.toBe(strengthKey(other));
  });

  it.each([
    ['Paracetamol', ['Paracetamol'], undefined],
    ['Paracetamol 500mg', ['Paracetamol'], '500mg'],
    ['Paracetamol (500 mg)', ['Paracetamol'], '500 mg'],
    ['Paracetamol 120mg/5ml', ['Paracetamol'], '120mg/5ml'],
    ['Vitamin B12', ['Vitamin B12'], undefined],
    ['Vitamin B12 500mcg', ['Vitamin B12'], '500mcg'],
    ['Biseptol 480', ['Biseptol 480'], undefined],
    ['A 875mg + B 125mg', ['A', 'B'], '875mg + 125mg'],
    ['A + B 875mg/125mg', ['A', 'B'], '875mg/125mg'],
    ['Augmentin 875mg + 125mg', ['Augmentin'], '875mg + 125mg'],
    ['A 5mg + B', ['A 5mg', 'B'], undefined],
    [' ; + ', [], undefined],
  ])('is split from %j', (text, inn, strength) => {
    expect(readSubstances(text)).toEqual({ inn, ...(strength === undefined ? {} : { strength }) });
  });
});
