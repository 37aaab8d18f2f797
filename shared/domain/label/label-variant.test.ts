import { expect, it } from 'vitest';
import { usualVariant } from './label-variant.ts';

it.each([
  [{}, 'vi'],
  [{ language: 'vie' }, 'vi'],
  [{ language: 'hmn', needsInterpreter: false }, 'vi'],
  [{ language: 'hmn', needsInterpreter: true }, 'pictures'],
  [{ ethnicity: '55' }, 'en'],
  [{ ethnicity: '55', language: 'other', needsInterpreter: true }, 'en'],
  [{ ethnicity: '55', language: 'vie' }, 'vi'],
] as const)('somebody of whom is known %o is offered labels of the kind %s', (person, variant) => {
  expect(usualVariant(person)).toBe(variant);
});
