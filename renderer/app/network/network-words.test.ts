import i18next, { type TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { clockToleranceMs, hubProblems, type NetworkRow, serverProblems } from '#shared/network.ts';
import en from '../../i18n/en.json' with { type: 'json' };
import vi from '../../i18n/vi.json' with { type: 'json' };
import { chipOf, noticesOf } from './network-words.ts';

const languages = i18next.createInstance();
await languages.init({
  lng: 'vi',
  resources: { vi: { translation: vi }, en: { translation: en } },
  interpolation: { escapeValue: false },
});
const vietnamese: TFunction = languages.getFixedT('vi');

const row = (part: Partial<NetworkRow> = {}): NetworkRow => ({
  id: 'network',
  role: 'member',
  state: 'together',
  unshared: 0,
  peers: [],
  ...part,
});
const chip = (part: Partial<NetworkRow>) => chipOf(row(part), vietnamese);
const notices = (part: Partial<NetworkRow>) => noticesOf(row(part), vietnamese);

describe('the line on every screen', () => {
  it('is not there on a computer that is alone on purpose', () => {
    expect(chip({ role: 'single' })).toBeUndefined();
  });

  it.each<[Partial<NetworkRow>, string, string]>([
    [{}, 'done', 'Đã chia sẻ đủ'],
    [{ role: 'hub', server: { state: 'running' } }, 'done', 'Máy trung tâm · đủ'],
    [{ state: 'catching-up' }, 'priority', 'Đang nhận dữ liệu…'],
    [{ state: 'searching' }, 'priority', 'Đang tìm máy trung tâm…'],
    [
      { state: 'alone', since: '2026-11-26T03:32:10.000Z', unshared: 14 },
      'problem',
      'Một mình từ 10:32 · còn 14 mục chưa chia sẻ',
    ],
    [{ state: 'alone', since: '2026-11-26T03:32:10.000Z' }, 'problem', 'Một mình từ 10:32'],
    [{ state: 'alone', unshared: 1 }, 'problem', 'Một mình · còn 1 mục chưa chia sẻ'],
    [{ role: 'hub', server: { state: 'restarting' } }, 'priority', 'Máy trung tâm đang chạy lại…'],
    [{ role: 'hub', state: 'alone', server: { state: 'failed' } }, 'problem', 'Máy trung tâm không chạy'],
    [{ role: 'hub', state: 'alone', problem: 'unreachable' }, 'problem', 'Máy trung tâm không chạy'],
  ])('%j is %s: %s', (part, tone, label) => {
    expect(chip(part)).toMatchObject({ tone, label });
  });

  it.each<[number, string]>([
    [clockToleranceMs, 'Đã chia sẻ đủ'],
    [clockToleranceMs + 1, 'Đồng hồ nhanh 2 phút'],
    [-119 * 60_000, 'Đồng hồ chậm 119 phút'],
    [7 * 3_600_000, 'Đồng hồ nhanh 7 giờ'],
    [-365 * 86_400_000, 'Đồng hồ chậm 365 ngày'],
  ])('a clock %i ms ahead: %s', (clockAheadMs, label) => {
    expect(chip({ clockAheadMs })?.label).toBe(label);
  });

  it('tells of the clock only when nothing worse is to be told', () => {
    expect(chip({ clockAheadMs: 600_000, state: 'alone' })?.label).toBe('Một mình');
    expect(notices({ clockAheadMs: 600_000, state: 'alone' }).map(({ title }) => title)).toEqual([
      vi.network.problem.unreachable.title,
      'Đồng hồ máy này nhanh 10 phút so với máy trung tâm',
    ]);
  });
});

describe('what is going on', () => {
  it('promises that everything is saved, but not when the disk does not take it', () => {
    expect(notices({ state: 'alone', problem: 'lost' })[0]?.text).toContain(vi.network.safe);
    expect(notices({ state: 'alone', problem: 'not-saved' })[0]?.text).not.toContain(vi.network.safe);
  });

  it('is said once when the own hub does not run', () => {
    const told = notices({ role: 'hub', state: 'alone', server: { state: 'failed', problem: 'port-taken' } });
    expect(told.map(({ title }) => title)).toEqual([vi.network.serverProblem['port-taken'].title]);
  });

  it.each(['vi', 'en'])('is a sentence for everything that can be, in %s', (language) => {
    const t: TFunction = languages.getFixedT(language);
    const servers: NetworkRow['server'][] = [
      undefined,
      { state: 'running' },
      { state: 'restarting' },
      ...[undefined, ...serverProblems].map((problem) => ({
        state: 'failed' as const,
        ...(problem ? { problem } : {}),
      })),
    ];
    for (const role of ['single', 'hub', 'member'] as const)
      for (const state of ['searching', 'catching-up', 'together', 'alone'] as const)
        for (const problem of [undefined, ...hubProblems])
          for (const server of servers)
            for (const clockAheadMs of [0, 600_000, -600_000]) {
              const each = row({
                role,
                state,
                clockAheadMs,
                ...(problem && { problem }),
                ...(server && { server }),
              });
              const said = noticesOf(each, t).flatMap(({ title, text }) => [title, text ?? '']);
              const label = chipOf(each, t)?.label;
              expect(said.length, JSON.stringify(each)).toBeGreaterThan(0);
              expect(label === undefined, JSON.stringify(each)).toBe(role === 'single');
              for (const sentence of [...said, label ?? 'x'])
                expect(sentence).toMatch(/^(?!network\.)[^{}]+$/);
            }
  });
});
