import { describe, expect, it } from 'vitest';
import list from '#resources/places/communes.json' with { type: 'json' };
import { indexPlaces } from '#shared/domain/places/place-index.ts';
import { longestAddress, type Places, suggestPlaces, takePlace, typeAddress } from './address.ts';

const places: Places = { index: indexPlaces(list), near: ['Tuyên Quang'] };
const notLoaded: Places = { index: undefined, near: ['Tuyên Quang'] };
const empty = { address: '' };
const suggested = (address: string) => {
  const [first] = suggestPlaces({ address }, places);
  if (!first) throw new Error(`Nothing is suggested for ${address}`);
  return first;
};
/** What the address is when the first suggestion is taken. */
const taken = (address: string) => takePlace({ address }, suggested(address));
const lungCu = taken('lũng cú');

describe('taking a commune for an address', () => {
  it('sets the commune and ends the text with its name', () => {
    expect(lungCu).toEqual({
      address: 'Xã Lũng Cú, Tỉnh Tuyên Quang',
      commune: { code: '00715', name: 'Xã Lũng Cú', province: 'Tỉnh Tuyên Quang', edition: '2025-07-01' },
    });
  });

  it.each([
    ['Thôn 1, lũng c', 'Thôn 1, Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['Thôn 1 xã Lũng Cú', 'Thôn 1, Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['Thôn 1, Lũng Cú, Đồng Văn, Hà Giang', 'Thôn 1, Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['thôn Sì Mần Khan, ma le', 'thôn Sì Mần Khan, Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['Lũng, lũng cú', 'Lũng, Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['Tổ 5, phường Trần Phú, TP Hà Giang', 'Tổ 5, Phường Hà Giang 2, Tỉnh Tuyên Quang'],
    ['Thôn Bản Máy', 'Thôn Bản Máy, Xã Bản Máy, Tỉnh Tuyên Quang'],
    ['Số 3, ngõ 5, Tổ 2, hà giang 1', 'Số 3, ngõ 5, Tổ 2, Phường Hà Giang 1, Tỉnh Tuyên Quang'],
  ])('keeps the hamlet typed before: %j', (text, address) => {
    expect(taken(text).address).toBe(address);
  });

  it('replaces the commune that was taken before', () => {
    const before = { ...lungCu, address: `Thôn 1, ${lungCu.address}, mèo vạc` };
    expect(takePlace(before, suggested('mèo vạc')).address).toBe('Thôn 1, Xã Mèo Vạc, Tỉnh Tuyên Quang');
  });

  it('never makes the address longer than a person’s may be', () => {
    const long = { address: `${'Thôn Rất Dài '.repeat(30)}, lũng cú` };
    const { address } = takePlace(long, suggested('lũng cú'));
    expect(address.length).toBeLessThanOrEqual(longestAddress);
    expect(address.endsWith(', Xã Lũng Cú, Tỉnh Tuyên Quang')).toBe(true);
  });
});

describe('typing an address', () => {
  it.each(['Thôn 1, Xã Lũng Cú, Tỉnh Tuyên Quang', 'Thôn 1, lung cu', 'Xã Lũng Cú, huyện cũ là Đồng Văn'])(
    'keeps the commune while its name is in %j',
    (text) => {
      expect(typeAddress(lungCu, text, places)).toEqual({ address: text, commune: lungCu.commune });
      expect(typeAddress(lungCu, text, notLoaded).commune).toEqual(lungCu.commune);
    },
  );

  it.each(['', 'Xã Lũng C', 'Thôn 1, Lũng Cúc'])('lets go of the commune at %j', (text) => {
    expect(typeAddress(lungCu, text, places)).toEqual({ address: text, commune: undefined });
  });

  it('knows the commune of an address typed to its end, also by its former name', () => {
    expect(typeAddress(empty, 'Thôn 1, Má Lé, Đồng Văn, Hà Giang', places).commune?.name).toBe('Xã Lũng Cú');
    expect(typeAddress(empty, 'Thôn 1, Má Lé, Đồng', places).commune).toBeUndefined();
  });

  it('keeps the commune of a card’s address while its hamlet is corrected', () => {
    const card = typeAddress(empty, 'Thôn 1, Má Lé, Đồng Văn, Hà Giang', places);
    expect(typeAddress(card, 'Thôn 12, Má Lé, Đồng Văn, Hà Giang', places).commune).toEqual(card.commune);
  });

  it('is free when the list is not there', () => {
    expect(typeAddress(empty, 'Xã Lũng Cú, Hà Giang', notLoaded)).toEqual({
      address: 'Xã Lũng Cú, Hà Giang',
      commune: undefined,
    });
    expect(suggestPlaces({ address: 'Xã Lũng Cú' }, notLoaded)).toEqual([]);
  });
});

describe('what is suggested', () => {
  it('is nothing when the text ends as the list writes it', () => {
    expect(suggestPlaces(lungCu, places)).toEqual([]);
    expect(suggestPlaces({ ...lungCu, address: `Thôn 1, ${lungCu.address} ` }, places)).toEqual([]);
  });

  it('is another commune as soon as somebody types on', () => {
    const found = suggestPlaces({ ...lungCu, address: `${lungCu.address}, mèo vạc` }, places);
    expect(found[0]?.commune.name).toBe('Xã Mèo Vạc');
  });
});
