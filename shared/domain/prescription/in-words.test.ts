import { describe, expect, it } from 'vitest';
import { line } from '../../documents/testing/samples.ts';
import { adviceInWords, daysToFollowUp, howToTake } from './in-words.ts';

describe('how a medicine is taken', () => {
  it.each([
    [{ dose: '2 viên' }, 'Uống mỗi lần 2 viên, ngày 1 lần, trong 30 ngày.'],
    [{ dose: '½ viên' }, 'Uống mỗi lần nửa viên (½), ngày 1 lần, trong 30 ngày.'],
    [{ dose: '1/2 gói' }, 'Uống mỗi lần nửa gói (1/2), ngày 1 lần, trong 30 ngày.'],
    [{ dose: '2½ viên' }, 'Uống mỗi lần 2 viên rưỡi (2½), ngày 1 lần, trong 30 ngày.'],
    [{ dose: '11/2 viên' }, 'Uống mỗi lần 11/2 viên, ngày 1 lần, trong 30 ngày.'],
    [
      { dose: '5 ml', timesPerDay: 2, times: ['noon', 'night'], when: 'sau ăn', days: 5 },
      'Uống mỗi lần 5 ml, ngày 2 lần (trưa, trước khi ngủ), sau ăn, trong 5 ngày.',
    ],
  ] as const)('%o', (change, words) => {
    const { times, ...rest } = { times: undefined, ...change };
    expect(howToTake(line({ when: '', ...rest, ...(times ? { times: [...times] } : {}) }))).toBe(words);
  });
});

describe('advice', () => {
  const date = '2027-07-14';

  it('is what was written, where nobody is to be seen again', () => {
    expect(adviceInWords({ advice: 'Ăn nhạt.', date })).toBe('Ăn nhạt.');
    expect(daysToFollowUp({})).toBeUndefined();
  });

  it('says when and where to be seen again, past the end of a year too', () => {
    const followUps = [
      { days: 171, note: 'mang theo đơn này.' },
      { days: 30, note: '' },
    ];
    const referrals = [{ hospital: 'Bệnh viện tỉnh', department: '', urgent: false }];
    expect(adviceInWords({ advice: '', date, followUps, referrals })).toBe(
      [
        'Khám lại sau 171 ngày (khoảng 01/01/2028): mang theo đơn này.',
        'Khám lại sau 30 ngày (khoảng 13/08/2027).',
        'Khám tiếp tại Bệnh viện tỉnh.',
      ].join('\n'),
    );
    expect(daysToFollowUp({ followUps })).toBe(30);
  });
});
