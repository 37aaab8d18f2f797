/** XML 1.0 of plain values. Source: Extensible Markup Language 1.0 (Fifth Edition), sections 2.2 and 2.4. */

export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { [name: string]: PlainValue };

/** What no XML document may hold, not even escaped: control characters, halves of letters, two that are no letters. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader would turn it into a line feed.
  '\r': '&#13;',
};

/** Text as the content of an element; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(impossible, '\uFFFD').replace(/[&<>"'\r]/g, (sign) => signs[sign] ?? sign);
}

/**
 * A whole document. An object becomes an element for each of its names, which have to be names in XML too, a list
 * one element `item` for each of its entries; nothing becomes an empty element.
 */
export function xmlOf(root: string, value: PlainValue): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, value, '')}\n`;
}

function element(name: string, value: PlainValue, indent: string): string {
  const content = contentOf(value, `${indent}  `);
  if (content === '') return `${indent}<${name}/>`;
  const inner = isNested(value) ? `\n${content}\n${indent}` : content;
  return `${indent}<${name}>${inner}</${name}>`;
}

function contentOf(value: PlainValue, indent: string): string {
  if (value === null) return '';
  if (isList(value)) return value.map((each) => element('item', each, indent)).join('\n');
  if (typeof value !== 'object') return xmlText(String(value));
  return Object.entries(value)
    .map(([name, each]) => element(name, each, indent))
    .join('\n');
}

const isNested = (value: PlainValue) => typeof value === 'object';
const isList = (value: PlainValue): value is readonly PlainValue[] => Array.isArray(value);
