import { describe, expect, it } from 'vitest';
import { line } from '../../documents/testing/samples.ts';
import type { IssuedLine } from '../prescription/issued.ts';
import { howToTakeInEnglish } from './in-english.ts';

const phrases = new Map([['cach nhau it nhat 6 gio', 'at least 6 hours apart']]);
const told = (change: Partial<IssuedLine>) =>
  howToTakeInEnglish(line({ when: '', days: 5, ...change }), phrases);

describe('how a medicine is taken, in English', () => {
  it.each<[Partial<IssuedLine>, string]>([
    [{}, 'Take 1 tablet by mouth, once a day, for 5 days.'],
    [{ days: 1, timesPerDay: 2 }, 'Take 1 tablet by mouth, 2 times a day, for 1 day.'],
    [
      { dose: '1½ viên', timesPerDay: 2, times: ['morning', 'night'], when: 'sau ăn' },
      'Take 1½ tablets by mouth, 2 times a day (morning, bedtime), after food, for 5 days.',
    ],
    [
      { when: 'sáng, tối' },
      'Take 1 tablet by mouth, once a day, in the morning, in the evening, for 5 days.',
    ],
    [{ dose: 'nửa viên' }, 'Take ½ tablet by mouth, once a day, for 5 days.'],
    [
      { dose: '2,5 ml', when: 'khi sốt' },
      'Take 2.5 ml by mouth, once a day, for fever, when needed, for 5 days.',
    ],
    [
      { when: 'trước bữa ăn 15 phút' },
      'Take 1 tablet by mouth, once a day, 15 minutes before food, for 5 days.',
    ],
    [
      { when: 'khi đau, cách nhau ít nhất 6 giờ' },
      'Take 1 tablet by mouth, once a day, for pain, when needed, at least 6 hours apart, for 5 days.',
    ],
    [
      { dose: '2 giọt', route: { vi: 'nhỏ mắt', en: 'ocular' }, unit: { vi: 'lọ', en: 'bottle' } },
      'Put 2 drops in the eye, once a day, for 5 days.',
    ],
    [
      { dose: '2 nhát xịt', route: { vi: 'hít qua miệng', en: 'inhalation' } },
      'Inhale 2 puffs, once a day, for 5 days.',
    ],
    [
      { dose: '1 lượng vừa đủ', route: { vi: 'bôi ngoài da', en: 'cutaneous' } },
      'Apply a sufficient amount to the skin, once a day, for 5 days.',
    ],
    [
      { dose: '1 viên', route: { vi: 'đặt hậu môn', en: 'rectal' } },
      'Use 1 tablet (rectal), once a day, for 5 days.',
    ],
  ])('%o', (change, words) => {
    expect(told(change)).toBe(words);
  });

  it('leaves what it has no words for as it was written', () => {
    expect(told({ dose: '1-2 viên', when: 'sau ăn, lúc trăng lên' })).toBe(
      'Take “1-2 viên” by mouth, once a day, “sau ăn, lúc trăng lên”, for 5 days.',
    );
  });
});
