/**
 * The programme's letter that introduces somebody to another hospital, A4: who they are, what was found, what was given,
 * and who asks. It is not the form by which health insurance transfers a patient, whose text could not be read in the
 * original (source unknown), and says so; without such a form insurance pays as it does for whoever comes by themselves.
 */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { dateOf } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import { ageOn, formatBirth, isSmallChild } from '../domain/patient/birth.ts';
import type { Health } from '../domain/patient/health.ts';
import type { Person } from '../domain/patient/person.ts';
import { wholeAddress } from '../domain/places/commune.ts';
import type { SupportCaseState } from '../domain/support-case/support-case.ts';
import type { VisitState } from '../domain/visit/visit.ts';
import { caseDocumentNames } from './case-words.ts';
import { clinicalSummary, medicalInstants } from './clinical-summary.ts';
import { flowing } from './medical-paper.ts';
import { facts, heading, keptHeadings, officePaper, toWriteOn } from './office-paper.ts';
import { placeAndDate, signatures } from './signatures.ts';
import { colours, displayFont, printable } from './style.ts';

/** What the letter tells besides the case; gathered by the host. */
export interface ReferralFacts {
  setup: DaySetup;
  person: Person;
  /** Of all their records. */
  health: Health;
  /** Of all their records, the first one first. */
  visits: readonly VisitState[];
}

/** Nothing before the case is opened. */
export function referralLetter(
  { details, nominations, steps, ticket = '' }: SupportCaseState,
  { setup, person, health, visits }: ReferralFacts,
  copy: number,
): TDocumentDefinitions | undefined {
  const written = steps.findLast(({ type }) => type !== 'support-case.advanced');
  if (!details || !written) return undefined;
  const { hospital, department, companion, documents } = details;
  const at = [written.at, ...visits.flatMap(medicalInstants)].toSorted().at(-1) ?? written.at;
  return {
    ...officePaper({
      setup,
      at,
      title: `Giấy giới thiệu chuyển khám ${ticket}`,
      template: 'referral-letter/2',
      foot: `Số thứ tự ${ticket} · Giấy của chương trình, không thay giấy chuyển tuyến bảo hiểm y tế`,
      copy,
      content: [
        ...letterHead(setup),
        facts([
          ['Kính gửi', [hospital, department].filter(Boolean).join(', ')],
          ['Họ và tên', person.name],
          ['Ngày sinh', `${formatBirth(person.birth)} (${ageInWords(person, setup.date)})`],
          ['Giới tính', person.sex === 'male' ? 'Nam' : 'Nữ'],
          ['Số định danh cá nhân', person.identityNumber ?? ''],
          ['Số thẻ BHYT', person.insuranceNumber ?? ''],
          ['Nơi ở', wholeAddress(person)],
          ['Điện thoại', person.phone ?? ''],
          ...(companion ? [['Người đi cùng', companionInWords(companion)] as const] : []),
        ]),
        heading('Lý do giới thiệu'),
        { text: flowing(details.need) },
        ...nominations.map(({ reason, by }) => ({
          text: [{ text: `${printable(by.name)}: `, bold: true }, flowing(reason)],
          margin: [0, 2, 0, 0] as [number, number, number, number],
        })),
        heading('Tóm tắt bệnh án'),
        ...clinicalSummary(setup, health, visits),
        ...(documents.length > 0
          ? [
              heading('Giấy tờ mang theo'),
              { text: `${documents.map((each) => caseDocumentNames[each]).join('; ')}.` },
            ]
          : []),
        signing(setup, nominations, at),
      ],
    }),
    pageBreakBefore: keptHeadings,
  };
}

function letterHead({ facility, programme, site }: DaySetup): Content[] {
  const reached = [facility.address, facility.phone && `Điện thoại ${facility.phone}`].filter(Boolean);
  return [
    { text: printable(facility.name) || toWriteOn, bold: true, fontSize: 12 },
    ...(reached.length > 0
      ? [{ text: printable(reached.join(' · ')), fontSize: 9, color: colours.quiet }]
      : []),
    {
      text: printable([programme.name, site.name].filter(Boolean).join(' · ')),
      fontSize: 9,
      color: colours.quiet,
    },
    {
      text: 'GIẤY GIỚI THIỆU CHUYỂN KHÁM',
      font: displayFont,
      bold: true,
      fontSize: 22,
      color: colours.indigo,
      alignment: 'center',
      margin: [0, 12, 0, 8],
    },
  ];
}

function ageInWords({ birth, estimatedAge }: Person, date: string): string {
  const { years, months } = ageOn(birth, date);
  const age = isSmallChild(birth, date) ? `${months} tháng tuổi` : `${years} tuổi`;
  return estimatedAge ? `khoảng ${age}` : age;
}

const companionInWords = ({
  name,
  relation,
  phone,
}: {
  name: string;
  relation?: string | undefined;
  phone?: string | undefined;
}) => [name, relation, phone].filter(Boolean).join(', ');

/** The doctor who asked, and whoever answers for the programme; each signs by hand. */
function signing(
  { site, campaign }: DaySetup,
  nominations: SupportCaseState['nominations'],
  at: string,
): Content {
  const doctor = nominations[0]?.by;
  return signatures(
    [
      {
        title: 'ĐẠI DIỆN CHƯƠNG TRÌNH',
        name: campaign.representative,
        below: campaign.representativeTitle,
      },
      {
        title: 'BÁC SĨ ĐỀ NGHỊ',
        name: doctor?.name ?? '',
        below: doctor?.licence ? `Số GPHN: ${doctor.licence}` : '',
      },
    ],
    placeAndDate(site, dateOf(at)),
  );
}
