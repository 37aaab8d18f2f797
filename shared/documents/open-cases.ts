/**
 * Open cases of special support for the sponsor: A4 upright, with what is needed, what it may cost and how far each is.
 * No diagnosis, no number and no address: what the sponsor decides by is the need, as the desk wrote it for them. Who did
 * not agree is in the sums alone: a need and a hospital tell a commune who somebody is, without their name too.
 */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDate } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import type { CaseDetails } from '../domain/support-case/details.ts';
import { stageNames } from '../domain/support-case/stage-names.ts';
import { type ReachedStage, stageOf } from '../domain/support-case/stages.ts';
import { facts, instantOf, list, officePaper } from './office-paper.ts';
import { officeTitle } from './office-title.ts';
import { printable } from './style.ts';
import { formatCount, formatVnd } from './vietnamese-words.ts';

export interface CaseOnPaper {
  ticket: string;
  person: { name: string; birthYear: number; commune: string };
  details: CaseDetails;
  stages: readonly ReachedStage[];
}

/** Gathered by the host. */
export interface OpenCases {
  setup: DaySetup;
  /** ISO instant of the last thing that was recorded of one of them. */
  at?: string;
  /** How many there are, also those that are not told of. */
  count: number;
  /** Of all: how many have an estimate, and what it comes to in đồng. */
  estimated: { count: number; vnd: number };
  /** Of all, in đồng. */
  helpedVnd: number;
  /** Those of people who agreed that their health data are processed. */
  cases: readonly CaseOnPaper[];
}

export function openCasesPaper({
  setup,
  at,
  count,
  estimated,
  helpedVnd,
  cases,
}: OpenCases): TDocumentDefinitions {
  const untold = count - cases.length;
  return officePaper({
    setup,
    at: at ?? instantOf(setup),
    title: `Hồ sơ hỗ trợ đang mở ${formatDate(setup.date)}`,
    template: 'open-cases/1',
    foot: 'Hồ sơ hỗ trợ đang mở · Có tên người bệnh: chỉ dùng để xét giúp, không sao chép tiếp',
    content: [
      ...officeTitle(
        setup,
        'Hồ sơ hỗ trợ đang mở',
        'Người bệnh nặng, hoàn cảnh khó khăn, cần bệnh viện tuyến trên',
      ),
      facts([
        [
          'Số hồ sơ',
          `${formatCount(count)}${untold > 0 ? `, trong đó ${formatCount(untold)} không kê ở dưới` : ''}`,
        ],
        ['Ước tính cần', `${formatVnd(estimated.vnd)}${notEstimated(count - estimated.count)}`],
        ['Đã giúp', formatVnd(helpedVnd)],
      ]),
      ...list(
        'Từng hồ sơ',
        [
          { title: 'Số', share: 1.3 },
          { title: 'Người bệnh', share: 3 },
          { title: 'Cần giúp', share: 4 },
          { title: 'Nơi điều trị', share: 2.7 },
          { title: 'Ước tính (đồng)', share: 2.5, alignment: 'right' },
          { title: 'Bước', share: 2.5 },
        ],
        cases.map(({ ticket, person, details, stages }) => [
          { text: ticket, bold: true },
          {
            text: [
              { text: printable(person.name), bold: true },
              `\n${[String(person.birthYear), printable(person.commune)].filter(Boolean).join(', ')}`,
            ],
          },
          printable(details.need),
          printable([details.hospital, details.department].filter(Boolean).join(', ')) || '…………………',
          {
            text: details.estimatedCostVnd === undefined ? '…………' : formatCount(details.estimatedCostVnd),
            alignment: 'right',
          },
          { text: stageInWords(stages) },
        ]),
        untold > 0 ? 'Không ai đồng ý để nêu trong danh sách.' : 'Chưa có hồ sơ nào đang mở.',
      ),
    ],
  });
}

const notEstimated = (count: number) => (count > 0 ? ` (${formatCount(count)} hồ sơ chưa ước tính)` : '');

function stageInWords(stages: readonly ReachedStage[]): string {
  const last = stageOf({ stages });
  return last ? `${stageNames[last.stage].vi}\ntừ ${formatDate(last.on)}` : '';
}
