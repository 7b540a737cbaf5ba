import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from '../../src/platform/config/index.ts';

test('settings have the defaults of the contract', () => {
  const config = readConfig({}, '/srv/portal');
  assert.equal(config.port, 3000);
  assert.equal(config.host, '127.0.0.1');
  assert.equal(config.baseUrl, 'http://localhost:3000');
  assert.equal(config.dataDir, '/srv/portal/data');
  assert.equal(config.databaseUrl, null);
  assert.equal(config.demo, true);
  assert.equal(config.clock, null);
});

const BAD: [name: string, value: string, expected: RegExp][] = [
  ['PORT', 'abc', /whole number from 0 to 65535/],
  ['PORT', '65536', /whole number/],
  ['PORT', '-1', /whole number/],
  ['DEMO', 'yes', /one of 0, 1/],
  ['LOG_LEVEL', 'loud', /one of fatal/],
  ['BASE_URL', 'ftp://a.b', /http:\/\/ or https:\/\//],
  ['DATABASE_URL', 'mysql://a', /postgres:\/\//],
  ['SMTP_URL', 'mail.example', /smtp:\/\//],
  ['CLOCK', 'tomorrow', /ISO instant/],
  ['CLOCK', '2026-13-45T00:00:00Z', /ISO instant/],
  ['NODE_ENV', 'prod', /one of production/],
  ['TRUST_PROXY', 'true', /addresses and networks/],
  ['TRUST_PROXY', '0', /addresses and networks/],
  ['TRUST_PROXY', '0.0.0.0/0', /addresses and networks/],
  ['TRUST_PROXY', '10.0.0.1,proxy.example', /addresses and networks/],
  ['TRUST_PROXY', '10.0.0.0/33', /addresses and networks/],
  ['SECURITY_CONTACT', 'an-ninh@bo.example', /mailto:/],
  ['SECURITY_CONTACT', 'http://bo.example', /https:/],
  ['SECURITY_CONTACT', 'mailto:a@b.example\nExpires: never', /mailto:/],
  ['LOG_ORIGIN', 'a name with spaces', /a name such as/],
];
for (const [name, value, expected] of BAD) {
  test(`${name}=${value} is refused in one line that names it and says what was expected`, () => {
    assert.throws(
      () => readConfig({ [name]: value }, '/'),
      (error) =>
        error instanceof ConfigError &&
        error.message.startsWith(name) &&
        expected.test(error.message) &&
        !error.message.includes('\n'),
    );
  });
}

test('nobody is believed about addresses unless the operator names who', () => {
  const read = (TRUST_PROXY?: string) => readConfig(TRUST_PROXY === undefined ? {} : { TRUST_PROXY }, '/').trustProxy;
  assert.deepEqual([read(), read(''), read('2')], [false, false, 2]);
  assert.deepEqual(read('10.0.0.5, 10.1.0.0/16,::1,fd00::/8'), ['10.0.0.5', '10.1.0.0/16', '::1', 'fd00::/8']);
});

test('CLOCK is refused in production', () => {
  assert.throws(() => readConfig({ NODE_ENV: 'production', CLOCK: '2026-11-22T08:00:00Z' }, '/'), ConfigError);
});

test('a database address may name a socket folder instead of a host', () => {
  const address = 'postgresql://postgres@/motcua?host=%2Fvar%2Frun';
  assert.equal(readConfig({ DATABASE_URL: address }, '/').databaseUrl, address);
});

test('a refused address does not repeat its password', () => {
  assert.throws(
    () => readConfig({ DATABASE_URL: 'mysql://user:geheim@host/db' }, '/'),
    (error) => error instanceof ConfigError && !error.message.includes('geheim'),
  );
});
