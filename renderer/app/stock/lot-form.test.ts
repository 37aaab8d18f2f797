import { describe, expect, it } from 'vitest';
import { expiryInFull, lotFormSchema } from './lot-form.ts';

const schema = lotFormSchema('paracetamol', [{ number: 'AB 12' }]);
const typed = { number: 'X1', expiry: '31/12/2027', quantity: 1000, donor: '', unitPriceVnd: '' };
const problemsOf = (form: object) =>
  (schema.safeParse({ ...typed, ...form }).error?.issues ?? []).map(({ message }) => message);

describe('the form of a lot', () => {
  it('takes the last day of a month where only the month is known', () => {
    expect(schema.parse({ ...typed, expiry: '2/2028' })).toEqual({
      number: 'X1',
      expiry: '2028-02-29',
      quantity: 1000,
    });
  });

  it('takes how it is packed, who gave it and what a unit costs, where that is typed', () => {
    const more = { packSize: 100, donor: ' Viettel ', unitPriceVnd: '1.250,5' };
    expect(schema.parse({ ...typed, ...more })).toMatchObject({
      packSize: 100,
      donor: 'Viettel',
      unitPriceVnd: 1250.5,
    });
  });

  it.each([
    ['12/26', '31/12/2026'],
    ['5-12-26', '05/12/2026'],
    ['31122027', '31/12/2027'],
    ['2/2028', '29/02/2028'],
    ['sang năm', 'sang năm'],
  ])('shows %s as %s', (typed, shown) => {
    expect(expiryInFull(typed)).toBe(shown);
  });

  it.each([
    [{ number: ' ' }, 'required'],
    [{ number: 'ab12' }, 'lot-received'],
    [{ number: 'x'.repeat(41) }, 'too-long'],
    [{ expiry: '' }, 'required'],
    [{ expiry: '31/02/2027' }, 'expiry-impossible'],
    [{ expiry: '13/27' }, 'expiry-impossible'],
    [{ expiry: 'sang năm' }, 'expiry-unreadable'],
    [{ expiry: '12/31/2027' }, 'month-day-swapped'],
    [{ quantity: undefined }, 'required'],
    [{ unitPriceVnd: '1,250' }, 'price-unreadable'],
    [{ unitPriceVnd: '-5' }, 'price-negative'],
    [{ donor: 'x'.repeat(121) }, 'too-long'],
    [{ quantity: 0 }, 'too-small'],
    [{ quantity: 10_000_001 }, 'too-big'],
  ])('refuses %j as %s', (form, problem) => {
    expect(problemsOf(form)).toEqual([problem]);
  });
});
