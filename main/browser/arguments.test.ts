import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

describe('the command line', () => {
  it('needs nothing', () => {
    expect(readArguments([])).toEqual({
      dataDir: expect.stringMatching(/tram-kham$/),
      port: 0,
      headless: false,
    });
  });

  it('takes a folder, a port, no window, and a development server', () => {
    const args = [
      '--data',
      '/srv/station',
      '--port',
      '4173',
      '--headless',
      '--dev-origin',
      'http://127.0.0.1:5173',
    ];
    expect(readArguments(args)).toEqual({
      dataDir: '/srv/station',
      port: 4173,
      headless: true,
      devOrigin: 'http://127.0.0.1:5173',
    });
  });

  it.each([
    ['--port', '65536'],
    ['--port', 'all'],
    ['--port'],
    ['--host', '0.0.0.0'],
    ['--dev-origin', 'https://evil.example'],
    ['stray'],
  ])('does not understand %s %s', (...args) => {
    expect(readArguments(args)).toBeUndefined();
  });
});
