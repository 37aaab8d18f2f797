/** Forms of results as small as they come: one with parts, one without. */
import { type ExamForm, examFormSchema } from '../../exam-form/exam-form.ts';

const words = (vi: string) => ({ vi, en: vi });
const normalOrNot = (id: string, vi: string) => ({
  id,
  kind: 'choice',
  label: words(vi),
  normal: 'normal',
  options: [
    { id: 'normal', label: words('bình thường') },
    { id: 'odd', label: words('bất thường') },
  ],
});
const form = (id: string, sections: object[], redFlags: object[] = []): ExamForm =>
  examFormSchema.parse({
    id,
    version: 1,
    title: words(id),
    reviewed: false,
    note: words(''),
    sources: [{ id: 'none', title: 'Bịa ra để thử' }],
    sections,
    redFlags,
  });

export const orderForms: ExamForm[] = [
  form('ultrasound', [
    { id: 'abdomen', title: words('Bụng'), part: true, fields: [normalOrNot('liver', 'Gan')] },
    { id: 'heart', title: words('Tim'), part: true, fields: [normalOrNot('valves', 'Van tim')] },
    {
      id: 'conclusion',
      title: words('Kết luận'),
      fields: [{ id: 'conclusion', kind: 'text', label: words('Kết luận'), most: 500 }],
    },
  ]),
  form(
    'glucose',
    [
      {
        id: 'reading',
        title: words('Kết quả'),
        fields: [
          {
            id: 'glucose',
            kind: 'number',
            label: words('Đường huyết'),
            unit: 'mmol/L',
            decimals: 1,
            least: 0.5,
            most: 50,
            usual: { from: 3.9, to: 7.8 },
          },
        ],
      },
    ],
    [{ id: 'low', when: { field: 'glucose', below: 3 }, reason: words('Hạ đường huyết'), source: 'none' }],
  ),
];
