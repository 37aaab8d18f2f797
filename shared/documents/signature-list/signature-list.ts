/**
 * Who received medicine, gifts or savings books, by category, for them to sign and for the commune to confirm: A4 across.
 * pdfmake knows no sums of a page, so the rows are laid on pages here.
 */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { dateOf, formatDate, timeOf } from '../../domain/calendar.ts';
import type { DaySetup } from '../../domain/day/setup.ts';
import { categories } from '../../domain/visit/category.ts';
import { categoryNames } from '../../domain/visit/category-names.ts';
import { fitting } from '../fitting.ts';
import { instantOf, shortened } from '../office-paper.ts';
import { marks, sameEachTime, watermark } from '../paper.ts';
import { placeAndDate, signatures, withStamp } from '../signatures.ts';
import { colours, mm, printable } from '../style.ts';
import { amountInWords, formatCount } from '../vietnamese-words.ts';
import type { Recipient, SignatureList } from './content.ts';
import { layOut } from './pages.ts';
import { headHeight, pageWidth, rowHeight, rowHeights, side, sumOf, tableOfPage } from './table.ts';
import { rowUnits, type SignatureListVariant } from './variants.ts';

const templateVersion = 'signature-list/2';

const titles: Record<SignatureListVariant, string> = {
  medicine: 'Danh sách người nhận thuốc',
  gifts: 'Danh sách người nhận quà tặng',
  'savings-books': 'Danh sách người nhận sổ tiết kiệm',
};
const nobody: Record<SignatureListVariant, string> = {
  medicine: 'Chưa có ai nhận thuốc, hoặc thuốc đã được trả lại hết.',
  gifts: 'Chưa có ai nhận quà tặng, hoặc quà đã được trả lại hết.',
  'savings-books': 'Chưa có ai được trao sổ tiết kiệm.',
};

const [top, bottom] = [mm(12), mm(14)];
const [titleHeight, endHeight] = [112, 142];
/** Lines between rows, and what a row may be higher than its letters were reckoned. */
const slack = 22;
const room = mm(210) - top - bottom - 2 * rowHeights.sum - slack;

/** The list as it stands now: everybody who holds something of what it is about. */
export function signatureListPaper(list: SignatureList): TDocumentDefinitions {
  const { setup, variant, asOf } = list;
  const at = asOf || instantOf(setup);
  const printing = { copy: 1, practice: setup.practice };
  const note = marks(printing);
  const small = { fontSize: 8, color: colours.quiet };
  const foot = [titles[variant], formatDate(setup.date), asOf && `tính đến ${momentOf(at)}`];
  return {
    ...sameEachTime({ at, title: `${titles[variant]} ${formatDate(setup.date)}`, template: templateVersion }),
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [side, top, side, bottom],
    ...watermark(printing, { fontSize: 110, angle: -28 }),
    ...(note
      ? { header: { text: note, ...small, bold: true, alignment: 'center', margin: [0, mm(4.5), 0, 0] } }
      : {}),
    footer: (page, pages) => ({
      margin: [side, mm(4), side, 0],
      columns: [
        {
          width: '*',
          text: `${foot.filter(Boolean).join(' · ')} · Có thông tin cá nhân: không sao chụp, không để lộ`,
          ...small,
        },
        { width: 80, text: `Trang ${page}/${pages}`, ...small, alignment: 'right' },
      ],
    }),
    content: [head(list), ...pagesOf(list)],
  };
}

const momentOf = (at: string) => `${timeOf(at)} ngày ${formatDate(dateOf(at))}`;

function pagesOf(list: SignatureList): Content[] {
  const { columns, recipients, variant, setup } = list;
  if (recipients.length === 0)
    return [
      { text: nobody[variant], italics: true, fontSize: 11, color: colours.quiet, alignment: 'center' },
    ];
  const heightOf = rowHeight(columns);
  const under = room - headHeight(columns);
  const pages = layOut(grouped(recipients), {
    first: under - titleHeight,
    other: under,
    heading: rowHeights.heading + 1,
    subtotal: rowHeights.sum + 1,
    item: (recipient) => heightOf(recipient) + 0.5,
    end: endHeight,
  });
  const sofar: Recipient[] = [];
  return pages.flatMap((parts, index) => {
    const here = parts.flatMap(({ items }) => items);
    sofar.push(...here);
    const [page, isLast] = [index + 1, index === pages.length - 1];
    const table = tableOfPage(list, parts, [
      ...(pages.length > 1 ? [{ title: `Cộng trang ${page}`, of: here }] : []),
      isLast
        ? { title: 'TỔNG CỘNG', of: recipients }
        : { title: `Cộng dồn đến hết trang ${page}`, of: [...sofar] },
    ]);
    return [
      index === 0 ? table : { ...table, pageBreak: 'before' as const },
      ...(isLast ? [end(list, setup)] : []),
    ];
  });
}

function grouped(recipients: readonly Recipient[]) {
  let number = 0;
  return categories.flatMap((category) => {
    const items = recipients
      .filter((each) => each.category === category)
      .map((each) => {
        number += 1;
        return { ...each, number };
      });
    return items.length > 0 ? [{ name: categoryNames[category].vi, items }] : [];
  });
}

/** Takes `titleHeight` however long its words are. */
function head({ variant, setup, recipients }: SignatureList): Content {
  const { programme, site, date } = setup;
  const name = shortened(printable(programme.name), 130).toUpperCase() || ' ';
  const sponsor = shortened(printable(programme.sponsor), 130) || ' ';
  const place = shortened(
    printable([site.name, site.commune, site.province].filter(Boolean).join(', ')),
    180,
  );
  const half = (pageWidth - 2 * side) / 2;
  return {
    table: {
      widths: [half, half],
      heights: [46, titleHeight - 52],
      body: [
        [
          {
            alignment: 'center',
            stack: [
              { text: sponsor, fontSize: fitting(sponsor, 10, 6.5, 50) },
              { text: name, bold: true, fontSize: fitting(name, 10.5, 6.5, 42) },
            ],
          },
          {
            alignment: 'center',
            stack: [
              { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, fontSize: 10.5 },
              { text: 'Độc lập – Tự do – Hạnh phúc', bold: true, fontSize: 10.5 },
            ],
          },
        ],
        [
          {
            colSpan: 2,
            alignment: 'center',
            stack: [
              { text: titles[variant].toUpperCase(), bold: true, fontSize: 16 },
              {
                text: `Khám tại ${place}, ngày ${formatDate(date)}`,
                fontSize: fitting(place, 10.5, 7.5, 110),
              },
              { text: `${formatCount(recipients.length)} ${rowUnits[variant]}`, color: colours.quiet },
            ],
          },
          '',
        ],
      ],
    },
    layout: 'noBorders',
  };
}

/** Sums in words, and who signs; takes `endHeight`. */
function end({ columns, recipients }: SignatureList, { site, date }: DaySetup): Content {
  const money = columns.findIndex(({ sum }) => sum === 'vnd');
  return {
    unbreakable: true,
    margin: [0, 6, 0, 0],
    stack: [
      ...(money < 0
        ? []
        : [
            {
              text: [
                'Tổng số tiền bằng chữ: ',
                { text: amountInWords(sumOf(recipients, money)), bold: true },
                '.',
              ],
            },
          ]),
      signatures(
        [
          { title: 'XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ', how: withStamp },
          { title: 'ĐẠI DIỆN CHƯƠNG TRÌNH' },
          { title: 'NGƯỜI LẬP DANH SÁCH' },
        ],
        placeAndDate(site, date),
        pageWidth,
      ),
    ],
  };
}
