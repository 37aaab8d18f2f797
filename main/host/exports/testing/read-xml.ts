/**
 * A strict reader of the little XML that exports are written in: elements without attributes, text and the five named
 * signs. Throws for anything else, as a conforming reader throws for what is not well-formed.
 */

export interface XmlElement {
  name: string;
  children: XmlElement[];
  /** Of an element without children. */
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#13': '\r' };
const allowed = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

export function readXml(document: string): XmlElement {
  if (!allowed.test(document)) throw new Error('a character that XML cannot hold');
  const [declaration = ''] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(document) ?? [];
  if (!declaration) throw new Error('no declaration');
  const tokens = document.slice(declaration.length).match(/<[^<>]*>|[^<>]+/g) ?? [];
  if (tokens.join('') !== document.slice(declaration.length)) throw new Error('a sign out of place');
  const root: XmlElement = { name: '', children: [], text: '' };
  const open = [root];
  for (const token of tokens) {
    const parent = open.at(-1);
    if (!parent) throw new Error('closed too often');
    const [, slash, name, empty] = /^<(\/?)([A-Za-z_][\w.-]*)(\/?)>$/.exec(token) ?? [];
    if (name === undefined) {
      if (token.startsWith('<')) throw new Error(`no tag: ${token}`);
      parent.text += unescaped(token);
    } else if (slash) {
      if (open.pop()?.name !== name) throw new Error(`closed before it was opened: ${name}`);
    } else {
      const element: XmlElement = { name, children: [], text: '' };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [only, ...more] = root.children;
  if (open.length !== 1 || !only || more.length > 0 || root.text.trim() !== '')
    throw new Error('not one element');
  return only;
}

function unescaped(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/&([^;&]*;?)/g, (_, named: string) => {
    const letter = entities[named.replace(/;$/, '')];
    if (letter === undefined || !named.endsWith(';')) throw new Error(`unknown sign: &${named}`);
    return letter;
  });
}

/** What is in the elements of these names, one in the other; nothing when there is none. */
export function textAt(element: XmlElement | undefined, ...path: string[]): string | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return element?.text;
  return textAt(
    element?.children.find((each) => each.name === name),
    ...rest,
  );
}
