import type { Category } from './category.ts';

/** What categories are called: on papers, in files and in the report, as on the screen. */
export const categoryNames: Record<Category, { vi: string; en: string }> = {
  worker: { vi: 'Công nhân', en: 'Worker' },
  poor: { vi: 'Hộ nghèo', en: 'Poor household' },
  'near-poor': { vi: 'Hộ cận nghèo', en: 'Near-poor household' },
  policy: { vi: 'Gia đình chính sách', en: 'Policy family' },
  merit: { vi: 'Người có công', en: 'Merit family' },
  hardship: { vi: 'Hoàn cảnh khó khăn', en: 'Hardship' },
  other: { vi: 'Đối tượng khác', en: 'Other' },
};
