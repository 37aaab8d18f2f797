/** The list of communes made ready for searching: every name a commune has or had. */
import type { Commune } from './commune.ts';
import { markedText, placeText, withoutKind } from './place-text.ts';

/** As `resources/places/communes.json` holds it. */
export interface PlaceList {
  edition: string;
  /** Former districts with their former province: `Huyện Đồng Văn, Tỉnh Hà Giang`. */
  districts: readonly string[];
  provinces: readonly {
    code: string;
    name: string;
    /** `code|name|district:former commune;former commune|district:…`; a district is its place in `districts`. */
    communes: readonly string[];
  }[];
}

export interface PlaceName {
  /** As it is written: `Xã Lũng Cú`. */
  text: string;
  /** Without kind and diacritics: `lung cu`. */
  key: string;
  /** Lower case with diacritics: `xã lũng cú`. */
  marked: string;
  /** Words of the kind, with one space at each end: ` xa `. */
  kind: string;
}

/** One name under which a commune can be found: today's, or that of a commune which is now part of it. */
export interface PlaceEntry {
  commune: Commune;
  provinceCode: string;
  name: PlaceName;
  /** Where it lay; today's name has only its province. */
  district?: PlaceName;
  province: PlaceName;
  isFormer: boolean;
  /** All words of the names without their kinds, between spaces, with one at each end. */
  words: string;
}

export interface PlaceIndex {
  edition: string;
  entries: readonly PlaceEntry[];
  byKey: ReadonlyMap<string, readonly PlaceEntry[]>;
  /** Codes of today's provinces by the key of their name and of those that are now part of them. */
  provinceCodes: ReadonlyMap<string, string>;
}

/** Takes some tens of milliseconds: once, when the list is loaded. */
export function indexPlaces(list: PlaceList): PlaceIndex {
  const nameOf = remembered(placeName);
  const districts = list.districts.map((text) => {
    const at = text.lastIndexOf(', ');
    return { district: nameOf(text.slice(0, at)), province: nameOf(text.slice(at + 2)) };
  });
  const entries = list.provinces.flatMap(({ code: provinceCode, name, communes }) => {
    const province = nameOf(name);
    return communes.flatMap((line) => {
      const [code = '', communeName = '', ...former] = line.split('|');
      const commune = { code, name: communeName, province: name, edition: list.edition };
      const today = entryOf({ commune, provinceCode, name: nameOf(communeName), province, isFormer: false });
      return [
        today,
        ...former.flatMap((part) => {
          const [district = '', names = ''] = part.split(':');
          const where = districts[Number(district)];
          if (!where) throw new Error(`No former district ${part}`);
          return names
            .split(';')
            .map((each) =>
              entryOf({ commune, provinceCode, name: nameOf(each), ...where, isFormer: true }, province),
            );
        }),
      ];
    });
  });
  return {
    edition: list.edition,
    entries,
    byKey: Map.groupBy(entries, ({ name }) => name.key),
    provinceCodes: new Map([
      ...entries.map(({ province, provinceCode }): [string, string] => [province.key, provinceCode]),
      // Last, so that they win.
      ...list.provinces.map(({ name, code }): [string, string] => [nameOf(name).key, code]),
    ]),
  };
}

function entryOf(entry: Omit<PlaceEntry, 'words'>, today = entry.province): PlaceEntry {
  const keys = [entry.name.key, entry.district?.key ?? '', entry.province.key, today.key];
  return { ...entry, words: ` ${keys.join(' ')} ` };
}

function placeName(text: string): PlaceName {
  const folded = placeText(text);
  const key = withoutKind(folded);
  return { text, key, marked: markedText(text), kind: ` ${folded.slice(0, -key.length)}` };
}

function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
