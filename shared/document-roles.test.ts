import { describe, expect, it } from 'vitest';
import { mayHandleDocument } from './document-roles.ts';
import { roles } from './domain/roles.ts';

describe('papers of the whole day', () => {
  it.each(['campaign-plan', 'crib-sheets', 'room-posters', 'day-report', 'test-page'])(
    '%s are the coordinator’s alone',
    (kind) => {
      expect(roles.filter((role) => mayHandleDocument([role], kind))).toEqual(['coordinator']);
    },
  );
});
