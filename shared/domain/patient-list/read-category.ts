/** Beneficiary categories as communes write them in lists. */
import { searchText } from '../patient/name.ts';
import { type Category, categories } from '../visit/category.ts';

/** Folded. `CN` is left out: it is a worker to one commune and near-poor to the next. */
const words: Record<Category, readonly string[]> = {
  worker: ['cong nhan', 'cong nhan lao dong', 'cnld', 'nguoi lao dong', 'lao dong', 'worker'],
  poor: ['ngheo', 'ho ngheo', 'hn', 'h ngheo', 'poor', 'poor household'],
  'near-poor': ['can ngheo', 'ho can ngheo', 'hcn', 'h can ngheo', 'near poor', 'near poor household'],
  policy: ['chinh sach', 'gia dinh chinh sach', 'gdcs', 'ho chinh sach', 'policy', 'policy family'],
  merit: [
    'co cong',
    'nguoi co cong',
    'ncc',
    'nccvcm',
    'nguoi co cong voi cach mang',
    'gia dinh co cong',
    'gia dinh co cong voi cach mang',
    'gia dinh nguoi co cong',
    'thuong binh',
    'benh binh',
    'me viet nam anh hung',
    'gia dinh liet si',
    'than nhan liet si',
    'merit',
    'merit family',
  ],
  hardship: ['kho khan', 'hoan canh kho khan', 'hckk', 'ho kho khan', 'gia dinh kho khan', 'hardship'],
  other: ['khac', 'doi tuong khac', 'other'],
};

const byWord = new Map(categories.flatMap((category) => words[category].map((word) => [word, category])));
const introductions = /^((thuoc|dien|doi tuong|ho gia dinh|gd|la) )+(?=\S)/;
const nothing = new Set(['', '0', 'khong', 'khong co', 'no', 'none', 'k']);

/** The category that a few words name; `CN` and other words that mean several are none. */
export function categoryOfWords(text: string): Category | undefined {
  const folded = searchText(text);
  return byWord.get(folded) ?? byWord.get(folded.replace(introductions, ''));
}

/** The categories in a cell in their order, and the words that name none. */
export function readCategories(text: string): { categories: Category[]; unknown: string[] } {
  const pieces = text
    .split(/[,;/+&|\n]|\s-\s|\svà\s/u)
    .map((piece) => piece.trim())
    .filter((piece) => !nothing.has(searchText(piece)));
  const found = pieces.map((piece) => ({ piece, category: categoryOfWords(piece) }));
  return {
    categories: [...new Set(found.flatMap(({ category }) => category ?? []))],
    unknown: found.filter(({ category }) => !category).map(({ piece }) => piece),
  };
}
