/** A small form with a field of every kind. */
import { type ExamForm, examFormSchema } from '../exam-form.ts';

const words = (vi: string, en = vi) => ({ vi, en });
const option = (id: string, vi: string, en: string, score?: number) => ({
  id,
  label: words(vi, en),
  ...(score === undefined ? {} : { score }),
});

export const sampleForm: ExamForm = examFormSchema.parse({
  id: 'sample',
  version: 2,
  title: words('Khám mẫu', 'Sample'),
  reviewed: false,
  note: words('Để thử', 'For trying'),
  sources: [{ id: 'book', title: 'A book' }],
  sections: [
    {
      id: 'pain',
      title: words('Đau', 'Pain'),
      fields: [
        {
          kind: 'choice',
          id: 'pain',
          label: words('Đau ngực', 'Chest pain'),
          options: [option('no', 'Không', 'No'), option('yes', 'Có', 'Yes')],
          normal: 'no',
        },
        {
          kind: 'choices',
          id: 'spreads',
          label: words('Lan đến', 'Spreads to'),
          when: { field: 'pain', is: ['yes'] },
          options: [option('arm', 'Tay', 'Arm'), option('jaw', 'Hàm', 'Jaw')],
          normal: [],
        },
        {
          kind: 'text',
          id: 'since',
          label: words('Từ khi', 'Since'),
          when: { field: 'spreads', is: ['arm', 'jaw'] },
          most: 20,
        },
      ],
    },
    {
      id: 'nerves',
      title: words('Thần kinh', 'Nerves'),
      fields: [
        {
          kind: 'grid',
          id: 'strength',
          label: words('Sức cơ', 'Strength'),
          rows: [option('left', 'Tay trái', 'Left arm'), option('right', 'Tay phải', 'Right arm')],
          options: [option('3', '3', '3'), option('4', '4', '4'), option('5', '5', '5')],
          normal: '5',
        },
        {
          kind: 'choice',
          id: 'eyes',
          label: words('Mắt', 'Eyes'),
          options: [option('open', 'Mở', 'Open', 4), option('closed', 'Nhắm', 'Closed', 1)],
        },
        {
          kind: 'choice',
          id: 'speech',
          label: words('Lời nói', 'Speech'),
          options: [option('clear', 'Rõ', 'Clear', 5), option('none', 'Không', 'None', 1)],
        },
        { kind: 'sum', id: 'score', label: words('Điểm', 'Score'), of: ['eyes', 'speech'] },
      ],
    },
    {
      id: 'liver',
      title: words('Gan', 'Liver'),
      part: true,
      fields: [
        {
          kind: 'number',
          id: 'size',
          label: words('Kích thước', 'Size'),
          unit: 'cm',
          decimals: 1,
          least: 1,
          most: 30,
          usual: { from: 10, to: 15.5 },
        },
        {
          kind: 'text',
          id: 'ends',
          label: words('Kết luận', 'Ends'),
          most: 200,
          normal: words('Tốt', 'Good'),
        },
      ],
    },
  ],
  redFlags: [
    {
      id: 'heart',
      when: { field: 'spreads', is: ['arm'] },
      reason: words('Nghi tim', 'Heart'),
      source: 'book',
    },
    { id: 'coma', when: { field: 'score', below: 5 }, reason: words('Hôn mê', 'Coma'), source: 'book' },
    {
      id: 'weak',
      when: {
        all: [
          { field: 'strength', is: ['3', '4'] },
          {
            any: [
              { field: 'size', atLeast: 20 },
              { field: 'pain', is: ['yes'] },
            ],
          },
        ],
      },
      reason: words('Yếu', 'Weak'),
      source: 'book',
    },
  ],
});
