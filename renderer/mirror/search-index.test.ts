import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchText } from '#shared/domain/patient/name.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import { SearchIndex } from './search-index.ts';

const people: Record<string, Partial<Person> & { name: string; ticket?: string }> = {
  dao: { name: 'Nguyễn Thị Đào', birth: { year: 1950 }, ticket: 'A-017', address: 'Bản Phùng, Hoàng Su Phì' },
  dan: { name: 'Đặng Văn Dần', birth: { year: 1962 }, ticket: 'A-117', phone: '0912 345 678' },
  lan: {
    name: 'Giàng Thị Lan',
    birth: { year: 1950 },
    identityNumber: '002150017123',
    address: 'Thôn Đào Nguyên',
  },
  lanh: {
    name: 'Lò Thị Lành',
    birth: { year: 1988 },
    insuranceNumber: 'HN2017012345678',
    phone: '+84 987 654 321',
  },
  thanh: { name: 'Phạm Thanh Nguyên', birth: { year: 2017 }, ticket: 'B-017' },
  pao: { name: 'Páo', birth: { year: 2001 } },
  mua: {
    name: 'Ma Thị Múa',
    birth: { year: 1931 },
    ticket: 'AG-001',
    commune: { code: '00715', name: 'Xã Lũng Cú', province: 'Tỉnh Tuyên Quang', edition: '2025-07-01' },
    address: 'Thôn Séo Lủng',
  },
};

function indexOf(all: typeof people): SearchIndex {
  const index = new SearchIndex();
  for (const [id, { ticket, ...person }] of Object.entries(all)) {
    index.setPerson(id, [{ sex: 'female', birth: { year: 1950 }, ...person }]);
    if (ticket) index.setTickets(id, [ticket]);
  }
  return index;
}

describe('searching people', () => {
  const index = indexOf(people);

  it.each([
    ['without diacritics', 'nguyen thi dao', ['dao', 'lan']],
    ['with diacritics', 'Nguyễn Thị Đào', ['dao', 'lan']],
    ['đ as d', 'dang', ['dan']],
    ['d as đ', 'đần', ['dan']],
    ['words in any order', 'lan giang', ['lan']],
    ['half typed', 'gia th la', ['lan']],
    ['whole words before half typed ones', 'lan', ['lan', 'lanh']],
    ['the name before the address', 'dao nguyen', ['dao', 'lan']],
    ['a name of one word', 'pao', ['pao']],
    ['an identity number', '002150017123', ['lan']],
    ['the beginning of an identity number', '00215', ['lan']],
    ['an insurance number', 'hn20170', ['lanh']],
    ['a phone number without its spaces', '0912345678', ['dan']],
    ['a phone number with its spaces', '0912 345', ['dan']],
    ['a phone number with other spaces', '091 2345 67', ['dan']],
    ['a phone number as dialled here', '0987654', ['lanh']],
    ['a phone number as dialled from abroad', '+84 912 345', ['dan']],
    ['an identity number in groups', '002 150 017', ['lan']],
    ['a year of birth', 'thi 1988', ['lanh']],
    ['an address', 'hoang su', ['dao']],
    ['a commune', 'xa lung cu', ['mua']],
    ['a hamlet with the name', 'mua seo lung', ['mua']],
    ['a ticket', 'A-017', ['dao']],
    ['a ticket without its dash', 'a017', ['dao']],
    ['a ticket as it is called out', 'A 17', ['dao']],
    ['a ticket without its noughts', 'a17', ['dao']],
    ['a number on paper', 'AG-001', ['mua']],
    ['a number on paper as it is read out', 'ag 1', ['mua']],
    ['the number of a ticket before other numbers', '017', ['dao', 'thanh', 'lan', 'lanh']],
    ['inside words, of three letters or more', 'anh', ['lanh', 'thanh']],
    ['not inside words for less', 'nh', []],
    ['nothing for a word that nobody has', 'nguyen xyz', []],
    ['nothing for an empty text', '   ', []],
    ['nothing for signs alone', '-*-', []],
  ])('%s', (_, text, expected) => {
    expect(index.find(text)).toEqual(expected);
  });

  it('names no more than it is asked for, and the best of them', () => {
    const many = indexOf(
      Object.fromEntries(
        Array.from({ length: 100 }, (_, i) => [`p${i}`, { name: i === 57 ? 'Lan' : `Lang Thi ${i}` }]),
      ),
    );
    expect(many.find('lan')).toHaveLength(20);
    expect(many.find('lan')[0]).toBe('p57');
    expect(many.find('lan', 3)).toHaveLength(3);
  });

  it('follows a correction of the person', () => {
    const own = indexOf(people);
    own.setPerson('pao', [{ name: 'Vàng A Páo', sex: 'male', birth: { year: 2001 } }]);
    expect(own.find('vang pao')).toEqual(['pao']);
    own.setPerson('pao', []);
    expect(own.find('pao')).toEqual([]);
  });

  it('knows a ticket that came before its person', () => {
    const own = new SearchIndex();
    own.setTickets('p', ['A-003']);
    own.setPerson('p', [{ name: 'Páo', sex: 'male', birth: { year: 2001 } }]);
    expect(own.find('003')).toEqual(['p']);
  });

  it('finds somebody by the name and the number of a record that was merged into theirs', () => {
    const own = new SearchIndex();
    const birth = { year: 1980 };
    own.setPerson('p', [
      { name: 'Hầu Thị Chở', sex: 'female', birth },
      { name: 'Sùng Thị Chở', sex: 'female', birth, identityNumber: '002180012345' },
    ]);
    for (const text of ['hau cho', 'sung thi cho', '002180012345']) expect(own.find(text)).toEqual(['p']);
  });
});

describe('whoever is searched by their own name', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc
      .array(fc.constantFrom('Nguyễn', 'Thị', 'Đào', 'Giàng', 'A', 'Páo', 'Lò', 'Ứng', "H'Mông", 'Đức-Anh'), {
        minLength: 1,
        maxLength: 40,
      })
      .map((words) => words.join(' ').slice(0, 200)),
  );
  const names = fc
    .uniqueArray(name, { minLength: 1, maxLength: 30, selector: searchText })
    .map((all) => all.filter((each) => searchText(each) !== ''));

  it('is found first, as written, as normalised, and with the words turned round', () => {
    fc.assert(
      fc.property(names, (all) => {
        const index = indexOf(Object.fromEntries(all.map((each) => [each, { name: each }])));
        for (const each of all) {
          expect(index.find(each)[0]).toBe(each);
          expect(index.find(searchText(each))[0]).toBe(each);
          expect(index.find(searchText(each).split(' ').toReversed().join(' '), all.length)).toContain(each);
        }
      }),
    );
  });

  it('is found by a name of 200 characters', () => {
    const long = 'Đinh Thị Ngọc '.repeat(15).slice(0, 200);
    const index = indexOf({ ...people, long: { name: long } });
    expect(long).toHaveLength(200);
    expect(index.find(long)).toEqual(['long']);
  });
});
