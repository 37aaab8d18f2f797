/** The thread in which documents are made, so that a command never waits for one. */
import { parentPort } from 'node:worker_threads';
import { defineDocument } from '#shared/documents/index.ts';
import { displayFont } from '#shared/documents/style.ts';
import type { Answer, Question } from './protocol.ts';
import { loadFonts, render } from './render.ts';

loadFonts();

async function answer(question: Question): Promise<Answer> {
  if (question.ask === 'warm') {
    await warm();
    return { ok: true };
  }
  const definition = defineDocument(question.request);
  return definition ? { ok: true, bytes: await render(definition) } : { ok: true };
}

/** Runs what every document runs through, so that the first one of the day is as fast as the next. */
async function warm(): Promise<void> {
  const text = 'Ằ ộ ữ đ 0123456789';
  for (let time = 0; time < 3; time++) {
    await render({
      defaultStyle: { font: displayFont },
      content: [
        { columns: [{ text }, { text, bold: true }] },
        { text: [text, { text, bold: true, font: 'Be Vietnam Pro' }], font: 'Be Vietnam Pro' },
        { stack: [{ qr: text }], unbreakable: true },
      ],
    });
  }
}

parentPort?.on('message', async (question: Question) => {
  const reply: Answer = await answer(question).catch((error: unknown) => ({
    ok: false,
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  parentPort?.postMessage(reply, reply.ok && reply.bytes ? [reply.bytes.buffer] : []);
});
