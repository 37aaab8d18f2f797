/** Everything medical of the day, for the hospital that is responsible for it: who came, and what was done. */

import type { Book } from '#main/clinic/book.ts';
import { allGrants, type RecordedVisit, visitsWithRecords } from '#main/clinic/whole-day.ts';
import { formatDate } from '#shared/domain/calendar.ts';
import type { Diagnosis } from '#shared/domain/exam/exam.ts';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { wholeAddress } from '#shared/domain/places/commune.ts';
import { stageNames } from '#shared/domain/support-case/stage-names.ts';
import { stageOf } from '#shared/domain/support-case/stages.ts';
import { type Vitals, vitalIds } from '#shared/domain/triage/vitals.ts';
import { allCategories } from '#shared/domain/visit/category.ts';
import { categoryNames } from '#shared/domain/visit/category-names.ts';
import { type Each, moment, pharmacyTables } from './pharmacy-tables.ts';
import type { Table } from './table.ts';
import { priorityWords, severityWords, sexWords, supportWords, vitalWords } from './words.ts';

const diagnosisText = ({ code, text }: Diagnosis) => [code, text].filter(Boolean).join(' ');
const vitalsOf = (vitals: Vitals) => vitalIds.map((id) => vitals[id]);

/** One table for each kind of record; every row begins with the ticket and the name. */
export function hospitalTables(book: Book): Table[] {
  const day = book.rows.day();
  const all = visitsWithRecords(book).toSorted((a, b) => (a.visit.openedAt < b.visit.openedAt ? -1 : 1));
  const who = ({ visit }: RecordedVisit) => [visit.ticket, visit.opened.person.name];
  const each: Each = (of, row) => all.flatMap((came) => of(came).map((item) => [...who(came), ...row(item)]));
  const specialty = (id: string) => day?.specialties.find((known) => known.id === id)?.name.vi ?? id;
  const named = ['Số thứ tự', 'Họ và tên'];
  const measured = vitalIds.map((id) => vitalWords[id]);
  return [
    peopleTable(book, all),
    {
      name: 'sang-loc',
      columns: [...named, 'Lúc', 'Lý do đến khám', ...measured, 'Thuốc đang dùng', 'Ghi chú', 'Người ghi'],
      rows: each(
        ({ record }) => record.triage,
        ({ at, complaints, vitals, medicines, note, by }) => [
          moment(at),
          complaints.map(({ text }) => text).join('; '),
          ...vitalsOf(vitals),
          medicines,
          note,
          by.name,
        ],
      ),
    },
    {
      name: 'kham-va-chan-doan',
      columns: [
        ...[...named, 'Lúc', 'Chuyên khoa', 'Chẩn đoán', 'Bệnh sử', 'Khám thấy', ...measured],
        ...['Lời dặn', 'Bác sĩ', 'Số giấy phép hành nghề'],
      ],
      rows: each(
        ({ record }) => record.exams,
        ({ at, specialty: id, diagnoses, complaint, findings, vitals, advice, by }) => [
          moment(at),
          specialty(id),
          diagnoses.map(diagnosisText).join('; '),
          complaint,
          findings,
          ...vitalsOf(vitals),
          advice,
          by.name,
          by.licence,
        ],
      ),
    },
    {
      name: 'don-thuoc',
      columns: [
        ...[...named, 'Mã đơn', 'Thay cho đơn', 'Lúc', 'Thuốc', 'Hàm lượng', 'Số lượng', 'Đơn vị'],
        ...['Liều', 'Lần/ngày', 'Số ngày', 'Khi dùng', 'Bác sĩ', 'Số giấy phép hành nghề'],
        'Đã bị thay thế',
      ],
      rows: each(
        ({ record }) =>
          record.prescriptions.flatMap(({ lines, ...of }, index, { length }) =>
            lines.map((line) => ({ line, of, isReplaced: index < length - 1 })),
          ),
        ({ line, of: { code, replaces, at, prescriber }, isReplaced }) => [
          ...[code, replaces, moment(at), line.name, line.strength, line.quantity, line.unit.vi],
          ...[line.dose, line.timesPerDay, line.days, line.when, prescriber.name, prescriber.licence],
          isReplaced ? 'có' : '',
        ],
      ),
    },
    ...pharmacyTables(named, each),
    {
      name: 'phan-ung-thuoc',
      columns: [...named, 'Lúc', 'Thuốc nghi ngờ', 'Hoạt chất', 'Biểu hiện', 'Mức độ', 'Xử trí', 'Người ghi'],
      rows: each(
        ({ visit: { id, patientId } }) =>
          (book.readers.patients.row(patientId)?.reactions ?? []).filter(({ visit }) => visit === id),
        ({ at, name, substances, signs, severity, action, by }) => [
          ...[moment(at), name, substances.join(' + '), signs, severityWords[severity], action, by.name],
        ],
      ),
    },
    savingsBooksTable(book),
    supportCasesTable(book),
  ];
}

function peopleTable({ readers }: Book, all: readonly RecordedVisit[]): Table {
  return {
    name: 'nguoi-benh-va-luot-kham',
    columns: [
      ...['Số thứ tự', 'Họ và tên', 'Giới', 'Sinh', 'Số định danh', 'Số thẻ BHYT', 'Điện thoại', 'Địa chỉ'],
      ...['Người giám hộ', 'Đối tượng', 'Số giấy chứng nhận', 'Dị ứng', 'Bệnh nền', 'Đến lúc'],
      ...['Mức ưu tiên', 'Được đề nghị', 'Lý do đề nghị'],
    ],
    rows: all.map(({ visit: { opened, patientId, ticket, openedAt, priority, nominations } }) => {
      const row = readers.patients.row(patientId);
      const { name, sex, birth } = row?.person ?? opened.person;
      const allergies = row?.health.allergies.map(({ substance, reaction }) =>
        reaction ? `${substance} (${reaction})` : substance,
      );
      return [
        ...[ticket, name, sexWords[sex], formatBirth(birth)],
        ...[row?.person.identityNumber, row?.person.insuranceNumber, row?.person.phone],
        ...[row && wholeAddress(row.person), row?.person.guardian],
        allCategories(opened)
          .map((category) => categoryNames[category].vi)
          .join('; '),
        opened.certificate?.number,
        allergies?.join('; '),
        row?.health.conditions.map(diagnosisText).join('; '),
        ...[moment(openedAt), priorityWords[priority]],
        nominations.flatMap(({ kinds }) => kinds.map((kind) => supportWords[kind])).join('; '),
        nominations.map(({ reason }) => reason).join('; '),
      ];
    }),
  };
}

function savingsBooksTable(book: Book): Table {
  return {
    name: 'so-tiet-kiem',
    columns: [
      ...['Số thứ tự', 'Họ và tên', 'Giới', 'Sinh', 'Số định danh', 'Địa chỉ', 'Số tiền (đồng)', 'Ngân hàng'],
      ...['Số sổ', 'Ngày', 'Vì', 'Người xét duyệt', 'Số giấy chứng nhận', 'Thu hồi vì'],
    ],
    rows: allGrants(book).map(
      ({ ticket, recipient, amountVnd, bank, bookNumber, date, reason, serial, approvers, revoked }) => [
        ...[ticket, recipient.name, sexWords[recipient.sex], formatBirth(recipient.birth)],
        ...[recipient.identityNumber, recipient.address, amountVnd, bank, bookNumber],
        ...[formatDate(date), reason, approvers.map(({ name }) => name).join('; '), serial, revoked?.reason],
      ],
    ),
  };
}

/** What a hospital has to know of a case; what the family has and what was paid is the programme's. */
function supportCasesTable({ readers }: Book): Table {
  const cases = [...readers.supportCases.ids()].flatMap((id) => readers.supportCases.row(id) ?? []);
  return {
    name: 'ho-tro-rieng',
    columns: ['Số thứ tự', 'Họ và tên', 'Cần hỗ trợ', 'Vì', 'Bệnh viện', 'Khoa', 'Giai đoạn', 'Ngày'],
    rows: cases.map(({ id, ticket, nominations, details, stages }) => {
      const last = stageOf({ stages });
      return [
        ...[ticket, readers.patients.row(id)?.person.name, details.need],
        nominations.map(({ reason }) => reason).join('; '),
        ...[details.hospital, details.department],
        ...(last ? [stageNames[last.stage].vi, formatDate(last.on)] : []),
      ];
    }),
  };
}
