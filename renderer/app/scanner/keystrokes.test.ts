import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Burst,
  type Keystroke,
  longestPause,
  type Outcome,
  pause,
  press,
  quiet,
  write,
} from './keystrokes.ts';

const card = '001090123456||Nguyễn Văn A|01011990|Nam|Thôn 1, Xã B, Tỉnh C|15042021';

const bare: Omit<Keystroke, 'timeStamp' | 'key'> = {
  type: 'keydown',
  code: '',
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
};

/** A key that goes down so many milliseconds after the one before; a text of one character is what it types. */
interface Key extends Partial<Omit<Keystroke, 'timeStamp'>> {
  key: string;
  after: number;
}

const typed = (text: string, after: number | ((index: number) => number)): Key[] =>
  [...text].map((key, index) => ({ key, after: typeof after === 'number' ? after : after(index) }));
const enter = (after = 5): Key => ({ key: 'Enter', after });
/** As long ago as a person's last key, so that what follows stands by itself. */
const later = (keys: Key[]): Key[] => keys.map((key, index) => (index === 0 ? { ...key, after: 900 } : key));

/** A field with the cursor at its end, and what comes of the keys while it has the focus. */
function play(keys: readonly Key[], before = '') {
  let burst: Burst = quiet;
  let now = 0;
  let field = before;
  let remembered = before;
  const scans: string[] = [];
  const ends: string[] = [];
  const take = ({ recognised, scanned, givenBack }: Outcome) => {
    if (recognised) field = remembered;
    if (scanned !== undefined) scans.push(scanned);
    if (givenBack !== undefined) field += givenBack;
  };
  const wait = (afterMs: number) => {
    const [next, outcome] = pause(burst, now + afterMs);
    burst = next;
    take(outcome);
  };
  for (const { after, ...key } of keys) {
    if (after > longestPause) wait(longestPause + 1);
    now += after;
    const stroke: Keystroke = { ...bare, ...key, timeStamp: now };
    const [next, outcome] = press(burst, stroke);
    burst = next;
    if (outcome.begins) remembered = field;
    take(outcome);
    if (outcome.swallow || stroke.type === 'keyup') continue;
    if (key.key.length === 1) field += key.key;
    else if (!/Shift|Alt|Control/.test(key.key)) ends.push(key.key);
  }
  wait(10_000);
  return { scans, field, ends };
}

describe('a scanner', () => {
  it.each([1, 2, 5, 10, 15, 20, 25])(
    'with %i ms between its keys is read, and leaves the field alone',
    (gap) => {
      expect(play([...typed(card, gap), enter(gap)], 'Vàng')).toEqual({
        scans: [card],
        field: 'Vàng',
        ends: [],
      });
    },
  );

  it.each([
    ['Tab', [{ key: 'Tab', after: 5 }]],
    ['two Enters', [enter(), enter()]],
    ['Tab and Enter', [{ key: 'Tab', after: 5 }, enter()]],
    [
      'control characters',
      [
        { key: 'm', ctrlKey: true, after: 5 },
        { key: 'j', ctrlKey: true, after: 5 },
      ],
    ],
    ['nothing', []],
  ])('may end with %s', (_, end) => {
    expect(play([...typed(card, 5), ...end], 'a')).toEqual({ scans: [card], field: 'a', ends: [] });
  });

  it('may stumble once it is under way', () => {
    const keys = typed(card, (index) => (index % 20 === 19 ? 120 : 8));
    expect(play([...keys, enter(140)])).toEqual({ scans: [card], field: '', ends: [] });
  });

  it('may be slow with its first key', () => {
    const keys = typed(card, (index) => (index === 1 ? 45 : 12));
    expect(play([...keys, enter()])).toEqual({ scans: [card], field: '', ends: [] });
  });

  it('types capitals and bars with Shift, which goes down and up by itself', () => {
    const keys = [...'TG1|AG-007'].flatMap((key): Key[] =>
      /[A-Z|]/.test(key)
        ? [
            { key: 'Shift', after: 6 },
            { key, shiftKey: true, after: 2 },
            { key: 'Shift', type: 'keyup', after: 2 },
          ]
        : [{ key, after: 10 }],
    );
    expect(play([...keys, enter()])).toEqual({ scans: ['TG1|AG-007'], field: '', ends: [] });
  });

  it('types letters of Vietnamese by Alt and their number', () => {
    const alt = (digits: string): Key[] => [
      { key: 'Alt', altKey: true, after: 3 },
      ...[...digits].map((digit) => ({ key: 'Clear', code: `Numpad${digit}`, altKey: true, after: 3 })),
      { key: 'Alt', type: 'keyup', after: 3 },
    ];
    const keys = [
      ...typed('001090123456||Nguy', 5),
      ...alt('7877'),
      ...typed('n V', 5),
      ...alt('0259'),
      ...typed('n', 5),
    ];
    expect(play([...keys, enter()], 'a')).toEqual({
      scans: ['001090123456||Nguyễn Văn'],
      field: 'a',
      ends: [],
    });
  });

  it('may make the field write letters without a key, each once', () => {
    const start = typed('001090123456||Nguy', 5).reduce<Burst>(
      (burst, { key, after }) =>
        press(burst, { ...bare, key, timeStamp: burst.characters.length * after })[0],
      quiet,
    );
    const at = start.lastAt;
    const [written, outcome] = write(start, 'ễ', at + 5);
    expect(outcome).toEqual({ swallow: true });
    expect(written.characters.join('')).toBe('001090123456||Nguyễ');

    const alt = [
      { type: 'keydown', key: 'Alt' },
      { type: 'keydown', key: 'Clear', code: 'Numpad9', altKey: true },
      { type: 'keydown', key: 'Clear', code: 'Numpad7', altKey: true },
      { type: 'keyup', key: 'Alt' },
    ].reduce<Burst>((burst, key) => press(burst, { ...bare, ...key, timeStamp: at + 5 })[0], start);
    expect(alt.characters.join('')).toBe('001090123456||Nguya');
    expect(write(alt, 'a', at + 8)[0].characters.join('')).toBe('001090123456||Nguya');
    expect(write(quiet, 'a', 0)).toEqual([quiet, { swallow: false }]);
  });

  it('is read through an input method, which hides the characters', () => {
    const process = (code: string, shiftKey = false): Key => ({ key: 'Process', code, shiftKey, after: 5 });
    const keys = [
      ...[...'0010901'].map((digit) => process(`Digit${digit}`)),
      process('Backslash', true),
      process('KeyN', true),
      process('KeyA'),
      process('Space'),
      process('Comma'),
    ];
    expect(play([...keys, enter()]).scans).toEqual(['0010901|Na ,']);
  });

  it('types digits where the keyboard of Windows for Vietnamese has letters', () => {
    const keys = [...'đđăđôđăâêôơư'].map((key, index) => ({
      key,
      code: `Digit${'001040123456'[index]}`,
      after: 5,
    }));
    expect(play([...keys, enter()])).toEqual({ scans: ['001040123456'], field: '', ends: [] });
  });

  it('marks a character that nobody knows', () => {
    const keys = [...typed('001090123456||Nguy', 5), { key: 'Unidentified', after: 5 }, ...typed('n', 5)];
    expect(play([...keys, enter()]).scans).toEqual(['001090123456||Nguy\ufffdn']);
  });

  it('types a decomposed letter in two', () => {
    const decomposed = card.normalize('NFD');
    expect(play([...typed(decomposed, 4), enter()]).scans).toEqual([decomposed]);
  });

  it('may have letters taken back by a typing program', () => {
    const keys = [
      ...typed('001090123456||aa', 5),
      { key: 'Backspace', after: 1 },
      { key: 'Backspace', after: 1 },
    ];
    expect(play([...keys, ...typed('â', 1), enter()]).scans).toEqual(['001090123456||â']);
  });

  it('reads one code after the other', () => {
    expect(play([...typed(card, 5), enter(), ...later(typed('0212345678', 5)), enter()])).toEqual({
      scans: [card, '0212345678'],
      field: '',
      ends: [],
    });
  });

  it('is read while somebody types, who goes on afterwards', () => {
    const keys = [
      ...typed('Vàng', 90),
      ...later(typed(card, 6)),
      enter(6),
      ...later(typed(' Thị', 90)),
      enter(200),
    ];
    expect(play(keys)).toEqual({ scans: [card], field: 'Vàng Thị', ends: ['Enter'] });
  });

  it('is read whole at any pace and after anything, and the field is as it was', () => {
    const code = fc.string({ unit: fc.constantFrom(...'0123456789|ANđễ ,-'), minLength: 8, maxLength: 60 });
    const paces = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 61, maxLength: 61 });
    const pace = (gaps: readonly number[]) => (index: number) => gaps[index] ?? 5;
    const words = fc.string({ unit: fc.constantFrom(...'anh Vàng'), maxLength: 8 });
    fc.assert(
      fc.property(words, code, paces, fc.integer({ min: 60, max: 400 }), (before, text, gaps, human) => {
        const keys = [...typed(before, human), ...typed(text, pace([200, ...gaps])), enter(gaps[60])];
        expect(play(keys)).toEqual({ scans: [text], field: before, ends: [] });
      }),
    );
  });
});

describe('a person', () => {
  it('is never taken for a scanner, however they type', () => {
    const key = fc.record({
      key: fc.constantFrom(...'aễĐ1| ', 'Enter', 'Tab'),
      after: fc.integer({ min: 60, max: 2_000 }),
    });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
        expect(play(keys)).toEqual({
          scans: [],
          field: keys.map((each) => (each.key.length === 1 ? each.key : '')).join(''),
          ends: keys.flatMap((each) => (each.key.length === 1 ? [] : [each.key])),
        });
      }),
    );
  });

  it('may roll over keys', () => {
    const gaps = [90, 35, 70, 20, 25, 60, 30, 28, 40, 75];
    const keys = typed('Nguyễn Văn Nam', (index) => gaps[index % gaps.length] ?? 0);
    expect(play([...keys, enter(60)])).toEqual({ scans: [], field: 'Nguyễn Văn Nam', ends: ['Enter'] });
  });

  it('may type digits as fast as anybody', () => {
    const keys = typed('002150017123', (index) => (index % 3 === 0 ? 80 : 42));
    expect(play([...keys, enter(60)])).toEqual({ scans: [], field: '002150017123', ends: ['Enter'] });
  });

  it('may strike a handful of keys at once, and gets them back', () => {
    expect(play(typed('asdfgh', 8), 'a')).toEqual({ scans: [], field: 'aasdfgh', ends: [] });
    expect(play([...typed('asdfgh', 8), enter(10)])).toEqual({ scans: [], field: 'asdfgh', ends: ['Enter'] });
    expect(play([...typed('asdfgh', 8), { key: 'Escape', after: 10 }])).toEqual({
      scans: [],
      field: 'asdfgh',
      ends: ['Escape'],
    });
  });

  it('may hold a key down', () => {
    const held = typed('aaaaaaaaaaaaaaaaaaaa', 30).map((key, index) => ({ ...key, repeat: index > 0 }));
    expect(play([...held, enter(60)])).toEqual({ scans: [], field: 'aaaaaaaaaaaaaaaaaaaa', ends: ['Enter'] });
  });

  it('may use shortcuts, arrows and Alt', () => {
    const keys: Key[] = [
      ...typed('ab', 20),
      { key: 'k', ctrlKey: true, after: 20 },
      { key: 'ArrowDown', after: 20 },
      { key: 'F2', after: 20 },
      { key: 'Alt', altKey: true, after: 20 },
      { key: 'Alt', type: 'keyup', after: 20 },
      { key: 'Enter', after: 20 },
    ];
    expect(play(keys)).toMatchObject({ scans: [], ends: ['ArrowDown', 'F2', 'Enter'] });
  });

  it('may press Enter soon after a scan, when it is theirs', () => {
    expect(play([...typed(card, 5), enter(), enter(400)]).ends).toEqual(['Enter']);
  });
});
