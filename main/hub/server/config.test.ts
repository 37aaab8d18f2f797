import { describe, expect, it } from 'vitest';
import { natsConfig } from './config.ts';

const config = {
  listenHost: '192.168.1.5',
  port: 4222,
  storeDir: '/store',
  users: { station: 'US', hub: 'UH' },
};

describe('the configuration of the server', () => {
  it('listens at one address, and opens no other port', () => {
    const text = natsConfig(config);
    expect(text).toContain('host: "192.168.1.5"\nport: 4222\n');
    expect(text).not.toMatch(/http|monitor|cluster|websocket|mqtt|leafnode/);
  });

  it.each([
    ['C:\\Máy\\"Trạm"', String.raw`"C:\\Máy\\\"Trạm\""`],
    ["# // ; ' { $HOME }", '"# // ; \' { $HOME }"'],
    ['a\n}\tb\u0085', String.raw`"a\x0a}\x09b\xc2\x85"`],
  ])('quotes %j', (storeDir, quoted) => {
    expect(natsConfig({ ...config, storeDir })).toContain(`store_dir: ${quoted}\n`);
  });

  it('lets nobody join unless there is a password', () => {
    expect(natsConfig(config)).not.toContain('join');
    const users = { ...config.users, join: { password: '12"34' } };
    expect(natsConfig({ ...config, users })).toContain('{ user: "join", password: "12\\"34", permissions:');
  });

  it('has limits that may be set one by one', () => {
    const text = natsConfig({ ...config, limits: { payload: 1000 } });
    expect(text).toContain('max_payload: 1000\nmax_connections: 1024\n');
  });
});
