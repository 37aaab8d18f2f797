/** The lists of a campaign's plan: who comes, where, and with what. */
import type { Content } from 'pdfmake/interfaces';
import { placesOf } from '../domain/day/places.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import { printedName } from '../domain/medicine/medicine.ts';
import { roleNames } from './document-names.ts';
import { list } from './office-paper.ts';
import { printable } from './style.ts';
import { formatCount } from './vietnamese-words.ts';

const number = { title: 'TT', share: 0.7, alignment: 'center' } as const;

/** How many units of a medicine were received, over all lots on the books. */
export interface ReceivedMedicine {
  /** Of the formulary. */
  medicine: string;
  received: number;
}

/** Everybody of the day with what they do, and the number of their licence. */
export function staffList(title: string, { staff, specialties, rooms }: DaySetup): Content[] {
  const specialtyNames = new Map(specialties.map(({ id, name }) => [id, name.vi]));
  const roomNames = new Map(rooms.map(({ id, name }) => [id, name]));
  return list(
    title,
    [
      number,
      { title: 'Họ và tên', share: 4.2 },
      { title: 'Nhiệm vụ', share: 2.5 },
      { title: 'Chuyên khoa', share: 2.8 },
      { title: 'Số giấy phép hành nghề', share: 3 },
      { title: 'Phòng', share: 2.4 },
    ],
    staff.map((member, index) => [
      String(index + 1),
      { text: printable(member.name), bold: true },
      member.roles.map((role) => roleNames[role]).join(', '),
      printable((member.specialties ?? []).flatMap((id) => specialtyNames.get(id) ?? []).join(', ')),
      printable(member.licence ?? ''),
      printable(roomNames.get(member.room ?? '') ?? ''),
    ]),
    'Chưa có danh sách người tham gia.',
  );
}

/** Every room with what it is for. */
export function roomList(title: string, setup: DaySetup): Content[] {
  const names = new Map(placesOf(setup).map(({ id, name }) => [id, name.vi]));
  const working = (room: string) => setup.staff.filter((member) => member.room === room);
  return list(
    title,
    [
      number,
      { title: 'Phòng', share: 4 },
      { title: 'Chuyên khoa', share: 4 },
      { title: 'Người làm việc', share: 6 },
    ],
    setup.rooms.map(({ id, name, specialty }, index) => [
      String(index + 1),
      { text: printable(name), bold: true },
      printable(names.get(specialty) ?? ''),
      printable(
        working(id)
          .map((member) => member.name)
          .join(', '),
      ),
    ]),
    'Chưa xếp phòng.',
  );
}

/** The formulary with how much of it was received; a dash where nothing was yet. */
export function medicineList(
  title: string,
  { formulary }: DaySetup,
  medicines: readonly ReceivedMedicine[],
): Content[] {
  const received = new Map(medicines.map((each) => [each.medicine, each.received]));
  return list(
    title,
    [
      number,
      { title: 'Tên thuốc', share: 5 },
      { title: 'Nồng độ, hàm lượng', share: 3 },
      { title: 'Dạng bào chế', share: 3 },
      { title: 'Đơn vị', share: 1.6 },
      { title: 'Số lượng', share: 1.8, alignment: 'right' },
    ],
    formulary.map((medicine, index) => {
      const quantity = received.get(medicine.id) ?? 0;
      return [
        String(index + 1),
        printable(printedName(medicine)),
        printable(medicine.strength),
        printable(medicine.form.vi),
        printable(medicine.unit.vi),
        quantity === 0 ? '–' : formatCount(quantity),
      ];
    }),
    'Chưa có danh mục thuốc.',
  );
}

/** What is given away, by size where there are sizes. */
export function giftList(title: string, { gifts }: DaySetup): Content[] {
  return list(
    title,
    [
      number,
      { title: 'Quà tặng', share: 6 },
      { title: 'Các cỡ', share: 6 },
      { title: 'Số lượng', share: 2, alignment: 'right' },
    ],
    gifts.map(({ name, stock }, index) => [
      String(index + 1),
      printable(name.vi),
      printable(
        stock.flatMap(({ size, quantity }) => (size ? `${size}: ${formatCount(quantity)}` : [])).join(' · '),
      ),
      formatCount(stock.reduce((sum, { quantity }) => sum + quantity, 0)),
    ]),
    'Không có quà tặng bằng hiện vật.',
  );
}
