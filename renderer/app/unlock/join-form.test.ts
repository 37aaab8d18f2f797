import { describe, expect, it } from 'vitest';
import { pairingText } from '#shared/network.ts';
import { fieldsOfScan, joinFormSchema } from './join-form.ts';

const typed = { address: '192.168.1.10', code: 'ABCD2345', passphrase: 'mật khẩu' };
const read = (part: Partial<typeof typed>) => joinFormSchema.safeParse({ ...typed, ...part });
const wrong = (part: Partial<typeof typed>) =>
  read(part).error?.issues.map(({ path, message }) => `${path.join()}: ${message}`);

describe('what is typed to join a day', () => {
  it.each(['ABCD2345', 'abcd2345', 'abcd 2345', ' ABCD-2345 '])('takes the code %j', (code) => {
    expect(read({ code }).data?.code).toBe('ABCD2345');
  });

  it.each([
    ['192.168.1.10', ['192.168.1.10']],
    [' 192.168.1.10:4822 ', ['192.168.1.10:4822']],
    ['192.168.1.10:4822, may-a.local', ['192.168.1.10:4822', 'may-a.local']],
  ])('takes the address %j', (address, addresses) => {
    expect(read({ address }).data?.address).toEqual(addresses);
  });

  it.each([
    [{ code: '' }, ['code: required']],
    [{ code: 'ABCD234' }, ['code: pairing-code']],
    [{ code: 'ABCD2340' }, ['code: pairing-code']],
    [{ address: ' ' }, ['address: required']],
    [{ address: 'máy của tôi?' }, ['address: address']],
    [{ passphrase: '' }, ['passphrase: required']],
  ])('says what is wrong with %j', (part, problems) => {
    expect(wrong(part)).toEqual(problems);
  });
});

it('fills both fields from the square of a hub', () => {
  const text = pairingText('ABCD2345', ['192.168.1.10:4822', '10.0.0.2:4822']);
  expect(fieldsOfScan(`]Q1${text.toLowerCase()}\r`)).toEqual({
    address: '192.168.1.10:4822, 10.0.0.2:4822',
    code: 'ABCD 2345',
  });
  expect(fieldsOfScan('A-017')).toBeUndefined();
});
