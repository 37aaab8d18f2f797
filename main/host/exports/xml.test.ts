import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml, textAt } from './testing/read-xml.ts';
import { xmlOf, xmlText } from './xml.ts';

describe('text in XML', () => {
  it.each([
    ['quotes and signs', `"A" & 'B' <C> ]]>`, '&quot;A&quot; &amp; &apos;B&apos; &lt;C&gt; ]]&gt;'],
    ['what is escaped already', '&amp;', '&amp;amp;'],
    ['Vietnamese letters', 'Đường Trường Chinh ½', 'Đường Trường Chinh ½'],
    ['letters beyond the first plane', '𠮷🩺', '𠮷🩺'],
    ['control characters', 'a\u0000b\u0008c\u000bd\u001be', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'],
    ['halves of letters', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
    ['what is no letter', '\uFFFE\uFFFF', '\uFFFD\uFFFD'],
    ['ends of lines', 'a\nb\r\nc\td', 'a\nb&#13;\nc\td'],
  ])('keeps %s', (_, text, written) => {
    expect(xmlText(text)).toBe(written);
  });

  it('is read back as it was, whatever it is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, (value) => {
        const possible = value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
        expect(textAt(readXml(xmlOf('a', { b: value })), 'b')).toBe(possible);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe('a document of XML', () => {
  it('has an element for each name, and one for each entry of a list', () => {
    const value = { so: 2, dung: true, khong: null, rong: '', ds: [{ a: 'x' }, { a: 'y' }], trong: [] };
    expect(xmlOf('goc', value)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<goc>',
        '  <so>2</so>',
        '  <dung>true</dung>',
        '  <khong/>',
        '  <rong/>',
        '  <ds>',
        '    <item>',
        '      <a>x</a>',
        '    </item>',
        '    <item>',
        '      <a>y</a>',
        '    </item>',
        '  </ds>',
        '  <trong/>',
        '</goc>',
        '',
      ].join('\n'),
    );
  });
});

describe('the reader of these tests', () => {
  const declared = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${text}`;

  it.each([
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a><b></a></b>',
    '<a/><b/>',
    '<a>a > b</a>',
    '<a>\u0001</a>',
    '<a>',
  ])('takes nothing that is not well-formed: %s', (text) => {
    expect(() => readXml(declared(text))).toThrow();
  });
});
