import { afterEach, describe, expect, it } from 'vitest';
import { openedVisit, visitState } from '#shared/documents/testing/samples.ts';
import { createDocuments, type Documents } from './index.ts';
import { loadFonts, render } from './render.ts';
import { failures } from './testing/failures.ts';

const request = (copy: number) => ({ kind: 'ticket', state: visitState(openedVisit()), copy }) as const;
const worker = new URL('./testing/failing-worker.ts', import.meta.url);

let documents: Documents | undefined;
afterEach(() => documents?.close());

describe('the document thread', () => {
  it.each(['exits', 'throws'] as const)(
    'that %s fails one document, and the next has a new one',
    async (how) => {
      documents = createDocuments({ worker });
      const asked = [1, failures[how], 2, 3].map((copy) => documents?.make(request(copy)));
      const answers = await Promise.allSettled(asked);
      expect(answers.map((answer) => answer.status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      expect(await documents.make(request(4))).toEqual(Uint8Array.of(4));
    },
  );

  it('that takes too long is ended, and the next document has a new one', async () => {
    documents = createDocuments({ worker, timeoutMs: 2000 });
    await expect(documents.make(request(failures.hangs))).rejects.toThrow('could not be made');
    expect(await documents.make(request(5))).toEqual(Uint8Array.of(5));
  });

  it('for the papers of one person does not wait for a list of everybody', async () => {
    documents = createDocuments({ worker });
    const list = documents.make({ ...request(failures.hangs), kind: 'signature-list' });
    const refused = expect(list).rejects.toThrow('closed');
    expect(await documents.make(request(7))).toEqual(Uint8Array.of(7));
    await documents.close();
    await refused;
  });

  it('that could not make a document says why', async () => {
    documents = createDocuments({ worker });
    await expect(documents.make(request(failures.refuses))).rejects.toThrow('refused');
    expect(await documents.make(request(6))).toEqual(Uint8Array.of(6));
  });

  it('is started by warming it, and not again once it is closed', async () => {
    documents = createDocuments();
    await documents.warm();
    expect(await documents.make(request(1))).toBeInstanceOf(Uint8Array);
    await documents.close();
    await expect(documents.make(request(1))).rejects.toThrow('closed');
  });

  it('that is closed refuses what was still asked for', async () => {
    documents = createDocuments({ worker });
    await documents.make(request(1));
    const asked = [failures.hangs, 2].map((copy) => documents?.make(request(copy)));
    const answers = Promise.allSettled(asked);
    await new Promise(setImmediate);
    await documents.close();
    const reasons = (await answers).map((answer) => (answer.status === 'rejected' ? answer.reason.name : ''));
    expect(reasons).toEqual(['DocumentsClosed', 'DocumentsClosed']);
  });
});

describe('a document', () => {
  it('can read neither files nor addresses', async () => {
    loadFonts();
    const defaultStyle = { font: 'Be Vietnam Pro' };
    await expect(render({ defaultStyle, content: [{ image: '/etc/hostname' }] })).rejects.toThrow('denied');
    await expect(render({ defaultStyle, content: [{ image: 'package.json' }] })).rejects.toThrow('denied');
    const images = { x: 'http://127.0.0.1:9/x.png' };
    await expect(render({ defaultStyle, images, content: [{ image: 'x' }] })).rejects.toThrow('denied');
    const files = { x: { src: '/etc/hostname' } };
    await expect(render({ defaultStyle, files, content: [] })).rejects.toThrow('denied');
  });
});
