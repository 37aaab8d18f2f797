import { describe, expect, it } from 'vitest';
import { explainStart } from './start-problem.ts';

const context = { dataDir: '/srv/station', port: 4173 };
const failure = (details: object) => Object.assign(new Error('technical'), details);

describe('why the program could not start', () => {
  it.each([
    [{ name: 'DataFolderInUse' }, /in use by another.*\/srv\/station/],
    [{ code: 'EADDRINUSE', syscall: 'listen' }, /Port 4173/],
    [{ code: 'EACCES', syscall: 'listen' }, /Port 4173/],
    [{ code: 'EACCES', syscall: 'mkdir' }, /cannot be written/],
    [{ code: 'EROFS', syscall: 'open' }, /cannot be written/],
    [{ code: 'ENOSPC', syscall: 'write' }, /disk is full/],
    [{ code: 'ENOTDIR', syscall: 'mkdir' }, /not a folder/],
    [{}, /technical/],
  ])('%o is put into words', (details, expected) => {
    const { vi, en } = explainStart(failure(details), context);
    expect(en).toMatch(expected);
    expect(vi).not.toBe(en);
  });
});
