import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownPeople } from './known-people.ts';
import { duplicatesOf, likelyDuplicates } from './likely-duplicates.ts';
import type { Person } from './person.ts';
import type { TypedPerson } from './typed-person.ts';

const commune = (code: string, name: string) => ({
  code,
  name,
  province: 'Tỉnh Tuyên Quang',
  edition: '2025-07-01',
});

const known: Record<string, Person> = {
  pao: {
    name: 'Vàng A Páo',
    sex: 'male',
    birth: { year: 1984 },
    phone: '0912 345 678',
    commune: commune('00715', 'Xã Lũng Cú'),
  },
  paoSon: { name: 'Vàng A Páo', sex: 'male', birth: { year: 2010, month: 5, day: 2 } },
  vu: { name: 'Vừ A Páo', sex: 'male', birth: { year: 1984 } },
  dao: {
    name: 'Nguyễn Thị Đào',
    sex: 'female',
    birth: { year: 1950, month: 3, day: 12 },
    identityNumber: '002150017123',
    insuranceNumber: 'HN2022012345678',
  },
  hoa: { name: 'Nguyễn Thị Hòa', sex: 'female', birth: { year: 1962 } },
  ngocLan: { name: 'Nguyễn Thị Ngọc Lan', sex: 'female', birth: { year: 1990, month: 8, day: 20 } },
  say: { name: 'Giàng Thị Say', sex: 'female', birth: { year: 2019, month: 4, day: 8 }, phone: '0987654321' },
  sua: { name: 'Giàng Thị Sua', sex: 'female', birth: { year: 2019, month: 4, day: 8 }, phone: '0987654321' },
  sung: { name: 'Sùng Thị Mỷ', sex: 'female', birth: { year: 1971, month: 1, day: 1 } },
  oneWord: {
    name: 'Mủa',
    sex: 'female',
    birth: { year: 1948 },
    address: 'Thôn 3, xã Khâu Vai, tỉnh Hà Giang',
  },
  hmong: { name: 'H’Hen Niê', sex: 'female', birth: { year: 1992 } },
  phuong: {
    name: 'Đặng Thị Phương'.normalize('NFD'),
    sex: 'female',
    birth: { year: 1975, month: 2, day: 3 },
  },
  dang: { name: 'Đặng Văn Phương', sex: 'male', birth: { year: 1975 } },
  guessed: { name: 'Lò Văn Ước', sex: 'male', birth: { year: 1960 }, estimatedAge: true },
  nameless: { name: 'Chưa rõ tên, nam, khoảng 40', sex: 'male', birth: { year: 1984 }, unnamed: true },
};

function indexOf(people: Record<string, Person>): KnownPeople {
  const index = new KnownPeople();
  for (const [id, person] of Object.entries(people)) index.set(id, [person]);
  return index;
}
const index = indexOf(known);

/** `pao: same-name same-year | other-sex`: whom, why, and what contradicts it. */
const inWords = (found: ReturnType<typeof likelyDuplicates>) =>
  found.map(({ id, reasons, contradictions }) => {
    const why = `${id}: ${reasons.join(' ')}`;
    return contradictions.length > 0 ? `${why} | ${contradictions.join(' ')}` : why;
  });

const male = { sex: 'male' } as const;
const female = { sex: 'female' } as const;

describe('whoever is being typed may already be', () => {
  it.each<[string, TypedPerson, string[]]>([
    ['nobody while nothing is typed', {}, []],
    ['nobody by what hundreds share', { name: 'Nguyễn Thị' }, []],
    ['nobody by sex and year alone', { ...male, birth: { year: 1984 } }, []],
    ['a half-typed name', { name: 'Vàng A P' }, ['pao: similar-name', 'paoSon: similar-name']],
    [
      'a whole name, before anything else is known',
      { name: 'Vàng A Páo' },
      ['pao: same-name', 'paoSon: same-name'],
    ],
    [
      'the same without diacritics, and not another family’s',
      { name: 'Vang A Pao', ...male, birth: { year: 1984 } },
      ['pao: same-name same-year same-sex'],
    ],
    [
      'another family’s, and not this one',
      { name: 'Vừ A Páo', ...male, birth: { year: 1984 } },
      ['vu: same-name same-year same-sex'],
    ],
    [
      'the words in another order',
      { name: 'Páo Vàng A', ...male, birth: { year: 1984 } },
      ['pao: same-name same-year same-sex'],
    ],
    ['a year beside', { name: 'Vàng A Páo', birth: { year: 1985 } }, ['pao: same-name near-year']],
    [
      'the son, not the father',
      { name: 'Vàng A Páo', birth: { year: 2010 } },
      ['paoSon: same-name same-year'],
    ],
    ['nobody of years far away', { name: 'Vàng A Páo', birth: { year: 1960 } }, []],
    ['nobody of the other sex', { name: 'Vàng A Páo', ...female, birth: { year: 1984 } }, []],
    [
      'composed or decomposed alike',
      { name: 'Đặng Thị Phương', ...female, birth: { year: 1975, month: 2, day: 3 } },
      ['phuong: same-name same-birth same-sex'],
    ],
    [
      'đ typed as d',
      { name: 'dang thi phuong', ...female, birth: { year: 1975 } },
      ['phuong: same-name same-year same-sex'],
    ],
    [
      'day and month in the wrong places',
      { name: 'Đặng Thị Phương', ...female, birth: { year: 1975, month: 3, day: 2 } },
      ['phuong: same-name same-year same-sex'],
    ],
    [
      'the tone on the other vowel',
      { name: 'Nguyễn Thị Hoà', birth: { year: 1962 } },
      ['hoa: same-name same-year'],
    ],
    [
      'a name that only its tone tells apart, as similar',
      { name: 'Nguyễn Thị Họa', birth: { year: 1962 } },
      ['hoa: similar-name same-year'],
    ],
    [
      'the same while its tone may yet be typed',
      { name: 'Nguyễn Thị Hoa', ...female },
      ['hoa: same-name same-sex'],
    ],
    [
      'without a middle name',
      { name: 'Nguyễn Thị Lan', ...female, birth: { year: 1990 } },
      ['ngocLan: similar-name same-year same-sex'],
    ],
    [
      'a slip of the keyboard',
      { name: 'Đặng Thị Phuogn', ...female, birth: { year: 1975 } },
      ['phuong: similar-name same-year same-sex'],
    ],
    [
      'a name written as it is heard',
      { name: 'Xùng Thị Mị', ...female, birth: { year: 1971 } },
      ['sung: similar-name same-year same-sex'],
    ],
    [
      'the first of January, as a year',
      { name: 'Sùng Thị Mỷ', birth: { year: 1971, month: 6, day: 9 } },
      ['sung: same-name same-year'],
    ],
    [
      'one twin, and not the other',
      { name: 'Giàng Thị Say', ...female, birth: { year: 2019, month: 4, day: 8 } },
      ['say: same-name same-birth same-sex'],
    ],
    [
      'a name of one word',
      { name: 'Mủa', ...female, birth: { year: 1949 } },
      ['oneWord: same-name near-year same-sex'],
    ],
    ['nobody by one of their several words', { name: 'Páo', ...male, birth: { year: 1984 } }, []],
    [
      'a name written as one word or two',
      { name: 'Hhen Nie', birth: { year: 1992 } },
      ['hmong: same-name same-year'],
    ],
    [
      'the same commune, read from an address',
      { name: 'Mủa', birth: { year: 1948 }, commune: commune('00718', 'Xã Khâu Vai') },
      ['oneWord: same-name same-year same-commune'],
    ],
    [
      'not for a hamlet that every commune has',
      { name: 'Mủa', birth: { year: 1948 }, address: 'Thôn 3, xã Lũng Phìn, tỉnh Hà Giang' },
      ['oneWord: same-name same-year'],
    ],
    [
      'a commune by its code',
      { name: 'Vàng A Páo', birth: { year: 1984 }, commune: commune('00715', 'Xã Lũng Cú') },
      ['pao: same-name same-year same-commune'],
    ],
    [
      'a guessed age, some years away',
      { name: 'Lò Văn Ước', ...male, birth: { year: 1956 } },
      ['guessed: same-name same-sex'],
    ],
    [
      'nobody by the words that stand for no name',
      { name: 'Chưa rõ tên', ...male, birth: { year: 1984 } },
      [],
    ],
    [
      'nobody for an emergency without a name',
      { name: 'Vàng A Páo', unnamed: true, ...male, birth: { year: 1984 } },
      [],
    ],
  ])('%s', (_, typed, expected) => {
    expect(inWords(likelyDuplicates(typed, index))).toEqual(expected);
  });
});

describe('the same number always shows', () => {
  it.each<[string, TypedPerson, string[]]>([
    ['an identity number alone', { identityNumber: '002150017123' }, ['dao: same-identity-number']],
    [
      'an identity number against everything else',
      { identityNumber: '002150017123', name: 'Vàng A Páo', ...male, birth: { year: 1984 } },
      ['dao: same-identity-number | other-name other-sex other-birth', 'pao: same-name same-year same-sex'],
    ],
    ['not before it is whole', { identityNumber: '00215001712' }, []],
    [
      'an identity number on an insurance card',
      { insuranceNumber: '002150017123' },
      ['dao: same-identity-number'],
    ],
    ['an insurance number', { insuranceNumber: 'HN2022012345678' }, ['dao: same-insurance-number']],
    ['the insurance book of an old card', { insuranceNumber: '2012345678' }, ['dao: same-insurance-number']],
    ['a phone, and the family’s with it', { phone: '0987 654 321' }, ['say: same-phone', 'sua: same-phone']],
    [
      'a phone as dialled from abroad, next to another name',
      { name: 'Cư Thị Dợ', phone: '+84 912 345 678' },
      ['pao: same-phone | other-name'],
    ],
    [
      'before whoever only looks the same',
      {
        name: 'Giàng Thị Sua',
        ...female,
        birth: { year: 2019, month: 4, day: 8 },
        identityNumber: '002150017123',
      },
      ['dao: same-identity-number same-sex | other-name other-birth', 'sua: same-name same-birth same-sex'],
    ],
  ])('%s', (_, typed, expected) => {
    expect(inWords(likelyDuplicates(typed, index))).toEqual(expected);
  });

  it('but not a phone that half a village has written down', () => {
    const village = indexOf(
      Object.fromEntries(
        ['Say', 'Sua', 'Dính', 'Mỷ', 'Pà', 'Chía', 'Dợ', 'Máy', 'Súng'].map((name) => [
          name,
          { name: `Thào Thị ${name}`, ...female, birth: { year: 1990 }, phone: '0912345678' },
        ]),
      ),
    );
    expect(likelyDuplicates({ name: 'Cư Seo Phù', phone: '0912345678' }, village)).toEqual([]);
  });
});

describe('another identity number', () => {
  const other = { name: 'Nguyễn Thị Đào', ...female, identityNumber: '002150099999' } as const;

  it('tells two people of one name and year apart', () => {
    expect(likelyDuplicates({ ...other, birth: { year: 1950 } }, index)).toEqual([]);
  });

  it('is a contradiction when everything else is the same to the day', () => {
    expect(inWords(likelyDuplicates({ ...other, birth: { year: 1950, month: 3, day: 12 } }, index))).toEqual([
      'dao: same-name same-birth same-sex | other-identity-number',
    ]);
  });
});

describe('a row of a list, which is written to the end', () => {
  it('is compared word for word', () => {
    const row = { name: 'Vàng A P' };
    expect(likelyDuplicates(row, index)).not.toEqual([]);
    expect(duplicatesOf(row, index)).toEqual([]);
  });

  it('gets no diacritics any more', () => {
    const row = { name: 'Nguyễn Thị Hoa', birth: { year: 1962 } };
    expect(inWords(duplicatesOf(row, index))).toEqual(['hoa: similar-name same-year']);
  });
});

describe('in a crowd', () => {
  const crowd: Record<string, Person> = {};
  for (let n = 0; n < 2_000; n += 1) {
    const family = ['Nguyễn', 'Giàng', 'Lò', 'Vàng'][n % 4];
    const given = ['Lan', 'Mai', 'Hoa', 'Dính', 'Say', 'Páo', 'Lành'][n % 7];
    crowd[`p${n}`] = { name: `${family} Thị ${given}`, ...female, birth: { year: 1930 + (n % 73) } };
  }
  const many = indexOf({ ...crowd, mua: known.oneWord ?? { name: '', ...female, birth: { year: 1948 } } });

  it('a name that many have says nothing without a year', () => {
    expect(likelyDuplicates({ name: 'Nguyễn Thị Lan', ...female }, many)).toEqual([]);
    const found = likelyDuplicates({ name: 'Nguyễn Thị Lan', ...female, birth: { year: 1950 } }, many);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ person }) => person.name === 'Nguyễn Thị Lan')).toBe(true);
  });

  it('a name that nobody else has says enough', () => {
    expect(likelyDuplicates({ name: 'Mủa' }, many).map(({ id }) => id)).toEqual(['mua']);
  });

  it('two names that many have are no slip of each other', () => {
    const found = likelyDuplicates({ name: 'Vàng Thị Lành', ...female, birth: { year: 1950 } }, many);
    expect(found.every(({ person }) => person.name === 'Vàng Thị Lành')).toBe(true);
  });

  it('names no more than it is asked for', () => {
    const typed = { name: 'Giàng Thị Say', ...female, birth: { year: 1950 } } as const;
    expect(likelyDuplicates(typed, many, { limit: 1 })).toHaveLength(1);
    expect(likelyDuplicates(typed, many).length).toBeLessThanOrEqual(5);
  });
});

describe('whoever changes', () => {
  it('is known by what they are now, and no longer by what they were', () => {
    const own = indexOf(known);
    own.set('oneWord', [{ name: 'Thào Thị Mủa', ...female, birth: { year: 1948 } }]);
    expect(likelyDuplicates({ name: 'Mủa', birth: { year: 1948 } }, own)).toEqual([]);
    expect(likelyDuplicates({ name: 'Thào Thị Mủa' }, own).map(({ id }) => id)).toEqual(['oneWord']);
    own.set('oneWord', []);
    expect(likelyDuplicates({ name: 'Thào Thị Mủa' }, own)).toEqual([]);
    expect(own.size).toBe(Object.keys(known).length - 1);
  });

  it('is found by the records merged into theirs, once, as described where it fits best', () => {
    const own = new KnownPeople();
    const married: Person = { name: 'Hầu Thị Chở', ...female, birth: { year: 1980 }, phone: '0912345678' };
    const before: Person = { name: 'Sùng Thị Chở', ...female, birth: { year: 1981 }, phone: '0912345678' };
    own.set('p', [married, before]);
    const found = likelyDuplicates(
      {
        name: 'Sùng Thị Chở',
        ...female,
        birth: { year: 1981 },
        phone: '0912345678',
      },
      own,
    );
    expect(inWords(found)).toEqual(['p: same-phone same-name same-year same-sex']);
    expect(found[0]?.person).toBe(before);
  });

  it('is not their own duplicate while being corrected', () => {
    expect(likelyDuplicates({ name: 'Mủa', birth: { year: 1948 } }, index, { except: 'oneWord' })).toEqual(
      [],
    );
  });

  it('leaves nothing behind', () => {
    const own = indexOf(known);
    own.clear();
    expect(own.size).toBe(0);
    for (const person of Object.values(known)) expect(duplicatesOf(person, own)).toEqual([]);
  });
});

const words = fc.constantFrom(
  'Nguyễn',
  'Thị',
  'Đào',
  'Giàng',
  'A',
  'Páo',
  'Lò',
  'Ứng',
  'H’Mông',
  'Đức',
  'Lan',
  'Lành',
);
const anyPerson = fc.record({
  name: fc.oneof(
    fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(' ')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  ),
  sex: fc.constantFrom('male' as const, 'female' as const),
  birth: fc.record({ year: fc.integer({ min: 1880, max: 2026 }) }),
  identityNumber: fc.option(fc.stringMatching(/^\d{12}$/), { nil: undefined }),
});

it('whoever has the same number is always among the likely ones, whatever else is known', () => {
  fc.assert(
    fc.property(anyPerson, anyPerson, fc.stringMatching(/^\d{12}$/), (one, other, identityNumber) => {
      const own = new KnownPeople();
      own.set('one', [{ ...one, identityNumber }]);
      expect(duplicatesOf({ ...other, identityNumber }, own)[0]?.reasons).toContain('same-identity-number');
    }),
  );
});

it('two descriptions are as much of one person whichever of them comes first', () => {
  fc.assert(
    fc.property(anyPerson, anyPerson, ({ identityNumber: _, ...one }, { identityNumber: __, ...other }) => {
      const found = (known: Person, typed: Person) => {
        const own = new KnownPeople();
        own.set('one', [known]);
        own.set('crowd', [known, typed]);
        return duplicatesOf(typed, own, { except: 'crowd' }).map(({ score, reasons }) => ({
          score,
          reasons,
        }));
      };
      expect(found(one, other)).toEqual(found(other, one));
    }),
  );
});
