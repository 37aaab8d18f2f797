import { describe, expect, it } from 'vitest';
import { noCampaign } from '#shared/domain/day/setup.ts';
import { changesOf, type DayInput, type DayParts, dayFormSchema, dayInputOf } from './day-form.ts';

const day: DayParts = {
  programme: { name: 'Viettel vì cộng đồng', sponsor: 'Viettel' },
  site: { name: 'Trạm y tế', commune: 'Xã Tả Phìn', province: 'Lào Cai', address: '' },
  date: '2027-03-05',
  hours: { open: '07:00', close: '17:00' },
  facility: { name: 'Bệnh viện thử', code: '99999', phone: '', address: '' },
  campaign: noCampaign,
  expected: { poor: 120 },
};
const typed = (change: Partial<DayInput> = {}) => ({ ...dayInputOf(day), ...change });
const changes = (change: Partial<DayInput> = {}) => changesOf(day, dayFormSchema.parse(typed(change)));
const problems = (change: Partial<DayInput>) =>
  dayFormSchema
    .safeParse(typed(change))
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
const facility = { name: 'Bệnh viện thử', licence: '', phone: '', address: '' };

describe('what is sent', () => {
  it('is nothing when everything is as it was', () => {
    expect(changes()).toEqual({});
  });

  it('is only the part that was changed', () => {
    expect(changes({ date: '6.3.2027' })).toEqual({ date: '2027-03-06' });
    expect(changes({ hours: { open: '7h30', close: '17:00' } })).toEqual({
      hours: { open: '07:30', close: '17:00' },
    });
    expect(changes({ facility: { ...facility, code: ' 12a 45' } })).toEqual({
      facility: { name: 'Bệnh viện thử', code: '12A45', phone: '', address: '' },
    });
  });

  it('leaves a number away that is not expected any more', () => {
    const { expected } = dayInputOf(day);
    expect(changes({ expected: { ...expected, poor: undefined, worker: 40 } })).toEqual({
      expected: { worker: 40 },
    });
  });

  it('takes a logo with the programme, and takes it away again', () => {
    const logo = 'data:image/png;base64,iVBORw0KGgoAAAA';
    const programme = { name: 'Viettel vì cộng đồng', sponsor: 'Viettel' };
    expect(changes({ programme: { ...programme, logo } })).toEqual({ programme: { ...programme, logo } });
    const withLogo: DayParts = { ...day, programme: { ...programme, logo } };
    expect(
      changesOf(withLogo, dayFormSchema.parse(typed({ programme: { ...programme, logo: '' } }))),
    ).toEqual({ programme });
  });
});

it.each<[Partial<DayInput>, string[]]>([
  [{ date: '31/4/2027' }, ['date: day']],
  [{ facility: { ...facility, code: '1234' } }, ['facility.code: facility-code']],
  [{ facility: { ...facility, code: '12-45' } }, ['facility.code: facility-code']],
  [{ hours: { open: '17:00', close: '7:00' } }, ['hours.close: closes-before-it-opens']],
  [{ hours: { open: '25:00', close: '17:00' } }, ['hours.open: not-a-time']],
  [{ site: { name: ' ', commune: '', province: '', address: '' } }, ['site.name: required']],
  [{ expected: { ...dayInputOf(day).expected, poor: Number.NaN } }, ['expected.poor: number']],
])('says what is wrong with %j', (change, wrong) => {
  expect(problems(change)).toEqual(wrong);
});

it('lets what is not known yet be saved empty', () => {
  const empty = { name: '', code: '', licence: '', phone: '', address: '' };
  expect(problems({ facility: empty })).toBeUndefined();
});
