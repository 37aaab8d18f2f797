import { createElement, Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { fetchedAhead } from './fetched-ahead.ts';

const Desk = ({ name }: { name: string }) => createElement('p', null, name);

function drawn(part: ReturnType<typeof fetchedAhead<{ name: string }>>): string {
  const fallback = createElement('p', null, 'fallback');
  return renderToString(
    createElement(Suspense, { fallback }, createElement(part.component(), { name: 'desk' })),
  );
}

test('a part that was fetched is drawn at once', async () => {
  const part = fetchedAhead(async () => ({ default: Desk }));
  await part.fetch();
  expect(drawn(part)).toContain('desk');
  expect(drawn(part)).not.toContain('fallback');
});

test('a part that was not fetched is fetched when it is drawn', () => {
  let asked = 0;
  const part = fetchedAhead(async () => {
    asked += 1;
    return { default: Desk };
  });
  expect(drawn(part)).toContain('fallback');
  expect(asked).toBe(1);
});

test('a part that could not be fetched ahead is asked for again when it is drawn', async () => {
  let asked = 0;
  const part = fetchedAhead<{ name: string }>(() => {
    asked += 1;
    return Promise.reject(new Error('The host does not answer.'));
  });
  await expect(part.fetch()).rejects.toThrow('The host does not answer.');
  expect(drawn(part)).toContain('fallback');
  expect(asked).toBe(2);
});
