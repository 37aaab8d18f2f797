/**
 * Words of headers as pharmacies write them. The order matters: of two fields that fit a header the earlier one is
 * meant. `name` is what only says `Tên thuốc`: the substance, or the brand beside a column of substances.
 */
import type { HeaderWords } from '../table-file/header-words.ts';
import type { MedicineField } from './list-fields.ts';

const english = /\b(tieng anh|english)\b/;

export const medicineHeaderWords: readonly HeaderWords<MedicineField | 'name'>[] = [
  { field: 'formEnglish', is: /\b(dang|form)\b.*\b(tieng anh|english)\b/ },
  { field: 'unitEnglish', is: /\b(don vi|dvt|unit)\b.*\b(tieng anh|english)\b/ },
  { field: 'routeEnglish', is: /\b(duong|route)\b.*\b(tieng anh|english)\b/ },
  { field: 'atc', is: /\batc\b/ },
  { field: 'halves', is: /\b(be|chia|cat)\b.*\b(doi|duoc)\b|\b(halves|divisible|scored)\b/ },
  { field: 'toxic', is: /^doc$|\b(thuoc doc|toxic|poison)\b/ },
  {
    field: 'id',
    is: /^(ma|ma so|id|code)$|\b(ma (thuoc|hang|noi bo|duoc)|(medicine|drug|item|product) (id|code))\b/,
    not: /\b(lo|vach|nhom)\b/,
  },
  {
    field: 'packSize',
    is: /\b(quy cach( dong goi)?|so (vien|don vi) (trong|tren|moi|1|mot) (hop|thung|goi)|dong goi|pack size|units per pack)\b/,
  },
  {
    field: 'unitPrice',
    is: /\b(don gia|gia (nhap|ban|thuoc|don vi|tung vien)|unit price|price per unit|price)\b|^gia$/,
    not: /\b(thanh tien|tri gia|tong)\b/,
  },
  {
    field: 'donor',
    is: /\b((don vi|nha|nguoi|ben) (tang|tai tro|cho|ung ho)|nguon (thuoc|tai tro|vien tro)|donor|donated by|sponsor)\b/,
  },
  {
    field: 'lotNumber',
    is: /^(so )?lo\b|\b(so|ma) lo\b|\b(lot|batch)\b/,
    not: /\b(han|hsd|ngay|exp|expiry|qty|quantity|so luong)\b/,
  },
  {
    field: 'expiry',
    is: /^(hd|han|exp)$|\b(han (su )?dung|han sd|het han|hsd|exp date|expir(y|es|ation))\b/,
  },
  {
    field: 'quantity',
    is: /\b(so luong|sl|quantity|qty|ton kho|ton cuoi|in stock)\b|^(ton|stock)$/,
    not: /\b(yeu cau|chung tu|du tru|ke hoach|toi thieu|ordered|requested|minimum)\b/,
  },
  {
    field: 'brand',
    is: /\b(biet duoc|ten thuong (mai|pham)|brand|trade name|proprietary name)\b/,
    not: /\b(nhom|hoat chat)\b/,
  },
  {
    field: 'inn',
    is: /\b(hoat chat|inn|generic|active (ingredient|substance)s?|ten goc|ten quoc te|thanh phan)\b/,
    not: /\b(ma|nhom)\b|\b(ham luong|nong do) (hoat chat|thanh phan)\b/,
  },
  {
    field: 'strength',
    is: /\b(nong do|ham luong|strength|concentration)\b/,
    not: /\b(ten|ten thuoc)\b|^hoat chat\b/,
  },
  {
    field: 'form',
    is: /^dang$|^form$|\b(dang (bao che|thuoc|dung)|(dosage|pharmaceutical) form)\b/,
    not: english,
  },
  {
    field: 'unit',
    is: /\b(dvt|don vi( tinh)?|unit|uom)\b/,
    not: /\b(nhan|giao|cap|cung cap|san xuat|price|tieng anh|english)\b/,
  },
  { field: 'route', is: /\b(duong (su )?dung|duong dua thuoc|route)\b/, not: english },
  {
    field: 'name',
    is: /^(ten|name|thuoc|medicines?|drugs?|medication)$|\bten (thuoc|hang|duoc pham|san pham|mat hang)\b|\b(medicine|drug|product) name\b/,
  },
];
