import { describe, expect, it } from 'vitest';
import { type Complaint, searchComplaints } from './complaints.ts';
import { suggestSpecialties } from './suggest.ts';

const complaint = (code: string, vi: string, en: string, more: Partial<Complaint> = {}): Complaint => ({
  code,
  name: { vi, en },
  keywords: [],
  suggests: [],
  ...more,
});

const knee = complaint('knee-pain', 'Đau khớp gối', 'Knee pain', { suggests: ['musculoskeletal'] });
const head = complaint('headache', 'Đau đầu', 'Headache', {
  suggests: ['neurology'],
  keywords: ['nhức đầu'],
});
const faint = complaint('fainting', 'Ngất', 'Fainting', {
  suggests: ['cardiology', 'neurology'],
  redFlag: true,
});
const all = [knee, head, faint];

describe('searching complaints', () => {
  it.each([
    ['dau', ['knee-pain', 'headache']],
    ['đau đầu', ['headache']],
    ['goi dau', ['knee-pain']],
    ['nhuc', ['headache']],
    ['DAU DAU', ['headache']],
    ['fain', ['fainting']],
    ['au', []],
    ['dau rang', []],
    ['đấu đầu', []],
    ['đau đâu', ['headache']],
  ])('finds for “%s” %j', (query, codes) => {
    expect(searchComplaints(all, query).map(({ code }) => code)).toEqual(codes);
  });

  it('puts a name that begins with the query before one that holds it, and that before other words for it', () => {
    const begins = complaint('one', 'Chóng mặt', 'Dizziness');
    const holds = complaint('two', 'Đau đầu, chóng mặt', 'Headache with dizziness');
    const keyword = complaint('three', 'Tiền đình', 'Vestibular', { keywords: ['chóng mặt'] });
    expect(searchComplaints([keyword, holds, begins], 'chong mat')).toEqual([begins, holds, keyword]);
  });

  it('does not take words typed with diacritics for others, wherever a diacritic stands', () => {
    const droop = complaint('facial-droop', 'Méo miệng mới xuất hiện', 'Facial droop', {
      keywords: ['méo mặt'],
    });
    const gut = complaint('bloating', 'Khó tiêu hóa', 'Bloating');
    const codes = (query: string) => searchComplaints([droop, gut], query).map(({ code }) => code);
    expect(codes('moi mat')).toEqual(['facial-droop']);
    expect(codes('mỏi mắt')).toEqual([]);
    expect(codes('méo')).toEqual(['facial-droop']);
    expect(codes('tiêu hoá')).toEqual(['bloating']);
  });

  it('shows all of them, red flags first, before anything is typed', () => {
    expect(searchComplaints(all, ' ')).toEqual([faint, knee, head]);
  });
});

describe('suggested specialties', () => {
  const day = [{ id: 'musculoskeletal' }, { id: 'cardiology' }, { id: 'neurology' }];
  const flag = {
    id: 'stroke-signs',
    name: { vi: 'Đột quỵ', en: 'Stroke' },
    reason: { vi: 'x', en: 'x' },
    source: 'invented',
    raisesTo: 'emergency' as const,
    suggests: ['neurology'],
    when: { pregnant: true as const },
  };

  it('say why, in the order of how much speaks for each', () => {
    expect(suggestSpecialties([knee, head, faint], [], day)).toEqual([
      {
        specialty: 'neurology',
        because: [
          { kind: 'complaint', name: head.name },
          { kind: 'complaint', name: faint.name },
        ],
      },
      { specialty: 'musculoskeletal', because: [{ kind: 'complaint', name: knee.name }] },
      { specialty: 'cardiology', because: [{ kind: 'complaint', name: faint.name }] },
    ]);
  });

  it('put those of a red flag first, whatever else', () => {
    const hand = complaint('hand-joint-pain', 'Đau tay', 'Hand pain', { suggests: ['musculoskeletal'] });
    const [first, second] = suggestSpecialties([knee, hand], [flag], day);
    expect(first).toEqual({ specialty: 'neurology', because: [{ kind: 'red-flag', name: flag.name }] });
    expect(second?.specialty).toBe('musculoskeletal');
  });

  it('offer only what the day has', () => {
    expect(suggestSpecialties([faint], [flag], [{ id: 'musculoskeletal' }])).toEqual([]);
  });
});
