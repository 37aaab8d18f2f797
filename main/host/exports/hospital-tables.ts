/** Everything medical of the day, for the hospital that is responsible for it: who came, and what was done. */
import type { Book } from '#main/clinic/book.ts';
import { allGrants, type RecordedVisit, visitsWithRecords } from '#main/clinic/whole-day.ts';
import { dateOf, formatDate, timeOf } from '#shared/domain/calendar.ts';
import type { Diagnosis } from '#shared/domain/exam/exam.ts';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { wholeAddress } from '#shared/domain/places/commune.ts';
import { type Vitals, vitalIds } from '#shared/domain/triage/vitals.ts';
import { allCategories } from '#shared/domain/visit/category.ts';
import type { Table } from './table.ts';
import { categoryWords, priorityWords, sexWords, vitalWords } from './words.ts';

const moment = (instant: string) => `${formatDate(dateOf(instant))} ${timeOf(instant)}`;
const diagnosisText = ({ code, text }: Diagnosis) => [code, text].filter(Boolean).join(' ');
const vitalsOf = (vitals: Vitals) => vitalIds.map((id) => vitals[id]);

/** One table for each kind of record; every row begins with the ticket and the name. */
export function hospitalTables(book: Book): Table[] {
  const day = book.rows.day();
  const all = visitsWithRecords(book).toSorted((a, b) => (a.visit.openedAt < b.visit.openedAt ? -1 : 1));
  const who = ({ visit }: RecordedVisit) => [visit.ticket, visit.opened.person.name];
  const each = <Item>(
    of: (came: RecordedVisit) => readonly Item[],
    row: (item: Item) => Table['rows'][number],
  ) => all.flatMap((came) => of(came).map((item) => [...who(came), ...row(item)]));
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
      ],
      rows: each(
        ({ record }) =>
          record.prescriptions.flatMap(({ lines, ...of }) => lines.map((line) => ({ line, of }))),
        ({ line, of: { code, replaces, at, prescriber } }) => [
          ...[code, replaces, moment(at), line.name, line.strength, line.quantity, line.unit.vi],
          ...[line.dose, line.timesPerDay, line.days, line.when, prescriber.name, prescriber.licence],
        ],
      ),
    },
    {
      name: 'cap-phat',
      columns: [...named, 'Lúc', 'Thuốc', 'Số lô', 'Hạn dùng', 'Số lượng', 'Người cấp phát'],
      rows: each(
        ({ record }) => record.dispensed,
        ({ at, name, lotNumber, expiry, quantity, by }) => [
          ...[moment(at), name, lotNumber, formatDate(expiry), quantity, by.name],
        ],
      ),
    },
    savingsBooksTable(book),
  ];
}

function peopleTable({ readers }: Book, all: readonly RecordedVisit[]): Table {
  return {
    name: 'nguoi-benh-va-luot-kham',
    columns: [
      ...['Số thứ tự', 'Họ và tên', 'Giới', 'Sinh', 'Số định danh', 'Số thẻ BHYT', 'Điện thoại', 'Địa chỉ'],
      ...['Người giám hộ', 'Đối tượng', 'Số giấy chứng nhận', 'Dị ứng', 'Bệnh nền', 'Đến lúc'],
      ...['Mức ưu tiên', 'Được đề nghị sổ vì'],
    ],
    rows: all.map(({ visit: { opened, patientId, ticket, openedAt, priority, nomination } }) => {
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
          .map((category) => categoryWords[category])
          .join('; '),
        opened.certificate?.number,
        allergies?.join('; '),
        row?.health.conditions.map(diagnosisText).join('; '),
        ...[moment(openedAt), priorityWords[priority], nomination?.reason],
      ];
    }),
  };
}

function savingsBooksTable(book: Book): Table {
  return {
    name: 'so-tiet-kiem',
    columns: [
      ...['Số thứ tự', 'Họ và tên', 'Giới', 'Sinh', 'Số định danh', 'Địa chỉ', 'Số tiền (đồng)', 'Ngân hàng'],
      ...['Số sổ', 'Ngày', 'Vì', 'Người trao', 'Người xác nhận'],
    ],
    rows: allGrants(book).map(
      ({ ticket, recipient, amountVnd, bank, bookNumber, date, reason, by, approvedBy }) => [
        ...[ticket, recipient.name, sexWords[recipient.sex], formatBirth(recipient.birth)],
        ...[recipient.identityNumber, recipient.address, amountVnd, bank, bookNumber],
        ...[formatDate(date), reason, by.name, approvedBy.name],
      ],
    ),
  };
}
