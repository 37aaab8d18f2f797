/**
 * Issued prescriptions for whoever sends them to the national system, which cannot be reached from here. Fields are named
 * as public programs that send to it name them (Quyết định 808/QĐ-BYT, not checked against the document itself); what
 * only we say stands in `bo_sung`. It is not signed digitally: `signature` is empty.
 */
import type { Book } from '#main/clinic/book.ts';
import { visitsWithRecords } from '#main/clinic/whole-day.ts';
import { dateOf, timeOf } from '#shared/domain/calendar.ts';
import type { Diagnosis } from '#shared/domain/exam/exam.ts';
import { handedOverCodes } from '#shared/domain/outbox/outbox.ts';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import type { Sex } from '#shared/domain/patient/person.ts';
import { wholeAddress } from '#shared/domain/places/commune.ts';
import { adviceInWords, daysToFollowUp, howToTake } from '#shared/domain/prescription/in-words.ts';
import { currentPrescription, type Prescription } from '#shared/domain/prescription/issued.ts';
import type { PrescriptionFormat } from '#shared/exports.ts';
import { type PlainValue, xmlOf } from './xml.ts';
import type { FileOfZip } from './zip.ts';

const fileName = 'don-thuoc';

/** Its edition is raised whenever a field is renamed or means something else. */
const edition = 'tram-kham/don-thuoc/1';

interface Found {
  printed: Prescription;
  /** Code of the one that counts instead. */
  replacedBy: string | undefined;
}

/** The prescriptions with these codes, in the order in which they were issued; unknown codes are left out. */
function prescriptionsOf(book: Book, codes: ReadonlySet<string>): Found[] {
  return visitsWithRecords(book)
    .flatMap(({ record }) => {
      const current = currentPrescription(record);
      return record.prescriptions.map((printed) => ({
        printed,
        replacedBy: printed === current ? undefined : current?.code,
      }));
    })
    .filter(({ printed }) => codes.has(printed.code))
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ printed: { at, code } }: Found) => `${at} ${code}`;

/** One file with the prescriptions of these codes; nothing when one of them is not known. */
export function prescriptionsFile(
  book: Book,
  wanted: readonly string[],
  format: PrescriptionFormat,
): FileOfZip | undefined {
  const codes = new Set(wanted);
  const found = prescriptionsOf(book, codes);
  if (found.length < codes.size) return undefined;
  const day = book.rows.day();
  const handedOver = handedOverCodes(book.readers.outbox.row('outbox')?.handOvers ?? []);
  const whole: PlainValue = {
    dinh_dang: edition,
    ngay_tap: day?.practice ?? false,
    chuong_trinh: day?.programme.name ?? '',
    noi_kham: day?.site.name ?? '',
    ngay_kham: day?.date ?? '',
    so_don: found.length,
    don_thuoc: found.map((each) => ({
      ...fieldsOf(each.printed),
      bo_sung: ourFields(each, handedOver.has(each.printed.code)),
    })),
  };
  return format === 'json'
    ? { name: `${fileName}.json`, text: `${JSON.stringify(whole, null, 2)}\n` }
    : { name: `${fileName}.xml`, text: xmlOf('danh_sach_don_thuoc', whole) };
}

/** Codes of the sexes: 1 is "unknown". */
const sexCodes: Record<Sex, number> = { male: 2, female: 3 };

function fieldsOf(printed: Prescription): { [name: string]: PlainValue } {
  const { person, code, weightKg, guardian, diagnoses, lines, at } = printed;
  return {
    loai_don_thuoc: code.slice(-1).toLowerCase(),
    ma_don_thuoc: code,
    ho_ten_benh_nhan: person.name,
    ma_dinh_danh_y_te: '',
    ma_dinh_danh_cong_dan: person.identityNumber ?? '',
    ngay_sinh_benh_nhan: formatBirth(person.birth),
    can_nang: weightKg ?? null,
    gioi_tinh: sexCodes[person.sex],
    ma_so_the_bao_hiem_y_te: person.insuranceNumber ?? '',
    thong_tin_nguoi_giam_ho: guardian ?? '',
    dia_chi: wholeAddress(person),
    chan_doan: diagnoses.map(diagnosis),
    luu_y: '',
    hinh_thuc_dieu_tri: 'Ngoại trú',
    // Of narcotics and traditional medicines only.
    dot_dung_thuoc: null,
    thong_tin_don_thuoc: lines.map(medicine),
    loi_dan: adviceInWords(printed),
    so_dien_thoai_nguoi_kham_benh: person.phone ?? '',
    // A number of days.
    ngay_tai_kham: daysToFollowUp(printed) ?? null,
    ngay_gio_ke_don: `${dateOf(at)} ${timeOf(at)}:${at.slice(17, 19)}`,
    signature: '',
  };
}

const diagnosis = ({ code = '', text }: Diagnosis) => ({
  ma_chan_doan: code,
  ten_chan_doan: text,
  ket_luan: '',
});

function medicine(line: Prescription['lines'][number]): PlainValue {
  const { name, strength, unit, quantity } = line;
  return {
    // The ministry's, which a formulary of ours does not know.
    ma_thuoc: '',
    biet_duoc: /\(([^()]+)\)$/.exec(name)?.[1] ?? name,
    ten_thuoc: `${name} ${strength}`,
    don_vi_tinh: unit.vi,
    so_luong: quantity,
    cach_dung: howToTake(line),
  };
}

function ourFields({ printed, replacedBy }: Found, isHandedOver: boolean): PlainValue {
  const { practice, replaces, facility, prescriber, ticket, smallChild } = printed;
  return {
    ban_tap: practice,
    trang_thai: replacedBy === undefined ? 'hieu_luc' : 'da_thay_the',
    thay_the_boi: replacedBy ?? '',
    thay_the_don: replaces ?? '',
    da_ban_giao: isHandedOver,
    so_thu_tu: ticket,
    duoi_72_thang: smallChild,
    ten_co_so_kham_chua_benh: facility.name,
    ma_co_so_kham_chua_benh: facility.code,
    dia_chi_co_so_kham_chua_benh: facility.address,
    so_dien_thoai_co_so_kham_chua_benh: facility.phone,
    ten_bac_si: prescriber.name,
    so_giay_phep_hanh_nghe: prescriber.licence ?? '',
  };
}
