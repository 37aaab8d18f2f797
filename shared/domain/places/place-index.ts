/** The list of communes made ready for searching: every name a commune has or had. */
import type { Commune } from './commune.ts';
import { placeText, withoutKind } from './place-text.ts';

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
  /** Words of the kind, with one space at each end: ` xa `. */
  kind: string;
}

/** One name under which a commune can be found: today's, or that of a commune which is now part of it. */
export interface PlaceEntry {
  commune: Commune;
  provinceCode: string;
  name: PlaceName;
  /** Where it lay; today's name has only its province. */
  district: PlaceName | undefined;
  province: PlaceName;
  isFormer: boolean;
  /** All words of the names without their kinds, between spaces, with one at each end. */
  words: string;
}

export interface PlaceIndex {
  entries: readonly PlaceEntry[];
  byKey: ReadonlyMap<string, readonly PlaceEntry[]>;
  /** Codes of today's provinces by the key of their name and of those that are now part of them. */
  provinceCodes: ReadonlyMap<string, string>;
  /** Keys of former districts with that of their province: `dong van, ha giang`. */
  districts: ReadonlySet<string>;
}

/** Takes some tens of milliseconds: once, when the list is loaded. */
export function indexPlaces(list: PlaceList): PlaceIndex {
  const nameOf = remembered(placeName);
  const districts = list.districts.map((text) => {
    const at = text.lastIndexOf(', ');
    return { district: nameOf(text.slice(0, at)), province: nameOf(text.slice(at + 2)) };
  });
  const entries: PlaceEntry[] = [];
  const provinceCodes = new Map<string, string>();
  for (const { code: provinceCode, name, communes } of list.provinces) {
    const province = nameOf(name);
    for (const line of communes) {
      const [code = '', communeName = '', ...former] = line.split('|');
      const commune = { code, name: communeName, province: name, edition: list.edition };
      const today = nameOf(communeName);
      entries.push({
        commune,
        provinceCode,
        name: today,
        district: undefined,
        province,
        isFormer: false,
        words: ` ${today.key} ${province.key} `,
      });
      for (const part of former) {
        const [district = '', names = ''] = part.split(':');
        const where = districts[Number(district)];
        if (!where) throw new Error(`No former district ${part}`);
        provinceCodes.set(where.province.key, provinceCode);
        for (const each of names.split(';')) {
          const old = nameOf(each);
          entries.push({
            commune,
            provinceCode,
            name: old,
            district: where.district,
            province: where.province,
            isFormer: true,
            words: ` ${old.key} ${where.district.key} ${where.province.key} ${province.key} `,
          });
        }
      }
    }
  }
  // Last, so that they win over former ones of the same name.
  for (const { name, code } of list.provinces) provinceCodes.set(nameOf(name).key, code);
  return {
    entries,
    byKey: Map.groupBy(entries, ({ name }) => name.key),
    provinceCodes,
    districts: new Set(districts.map(({ district, province }) => `${district.key}, ${province.key}`)),
  };
}

function placeName(text: string): PlaceName {
  const folded = placeText(text);
  const key = withoutKind(folded);
  return { text, key, kind: ` ${folded.slice(0, -key.length)}` };
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
