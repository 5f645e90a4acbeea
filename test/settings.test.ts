import { expect, test } from 'vitest';
import { readSettings, SettingsError } from '../src/settings.ts';

const appId = '11111111-2222-4333-8444-555555555555';
const tenant = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const bot = { MicrosoftAppId: appId, MicrosoftAppPassword: 'hidden' };

test('with nothing set everything has its default', () => {
  expect(readSettings({})).toEqual({
    port: 3978,
    host: '127.0.0.1',
    databaseFile: './.data/visits.db',
    production: false,
    teams: 'closed',
    acceptUnreviewed: false,
    tokenKeys: [],
    allowedOrigins: [],
    rateLimitPerMinute: 120,
    trustedProxies: [],
    retentionDays: 30,
  });
});

test('a setting that is set to nothing counts as not set', () => {
  expect(readSettings({ PORT: '', HOST: '', TEAMS: '', TOKEN_KEYS: '', DIRECT_LINE_SECRET: '', UNREVIEWED_CONTENT: '', MicrosoftAppId: '' })).toEqual(readSettings({}));
});

test('every setting is read', () => {
  const [one, two] = ['1'.repeat(32), '2'.repeat(32)];
  expect(
    readSettings({
      PORT: '0', HOST: '0.0.0.0', DATABASE_URL: 'file:///var/lib/visits.db', NODE_ENV: 'production', UNREVIEWED_CONTENT: 'accept', ...bot, MicrosoftAppTenantId: tenant,
      TOKEN_KEYS: `${one}, ${two}`, DIRECT_LINE_SECRET: one, ALLOWED_ORIGINS: 'https://a.example,http://localhost:8080', RATE_LIMIT_PER_MINUTE: '0',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1, 192.0.2.1', RETENTION_DAYS: '7',
    }),
  ).toEqual({
    port: 0,
    host: '0.0.0.0',
    databaseFile: '/var/lib/visits.db',
    production: true,
    teams: 'credentials',
    credentials: { ...bot, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: tenant },
    acceptUnreviewed: true,
    tokenKeys: [one, two],
    directLineSecret: one,
    allowedOrigins: ['https://a.example', 'http://localhost:8080'],
    rateLimitPerMinute: 0,
    trustedProxies: ['10.0.0.0/8', '::1', '192.0.2.1'],
    retentionDays: 7,
  });
});

test('a store in memory can be asked for', () => {
  expect(readSettings({ DATABASE_URL: 'file::memory:' }).databaseFile).toBe(':memory:');
});

test.each([
  ['PORT', '70000'], ['PORT', 'http'], ['PORT', '-1'], ['PORT', '3978x'], ['HOST', 'not a host'],
  ['DATABASE_URL', 'postgres://db'], ['DATABASE_URL', './visits.db'], ['DATABASE_URL', 'file://host/visits.db'],
  ['TEAMS', 'yes'], ['ALLOW_ANONYMOUS', '1'], ['UNREVIEWED_CONTENT', 'true'], ['MicrosoftAppId', 'my-bot'], ['MicrosoftAppType', 'Single'], ['MicrosoftAppTenantId', 'contoso'],
  ['TOKEN_KEYS', 'short'], ['TOKEN_KEYS', `${'1'.repeat(32)},short`], ['DIRECT_LINE_SECRET', 'short'],
  ['ALLOWED_ORIGINS', '*'], ['ALLOWED_ORIGINS', 'https://a.example/'], ['ALLOWED_ORIGINS', 'a.example'], ['ALLOWED_ORIGINS', 'null'], ['ALLOWED_ORIGINS', 'ftp://a.example'],
  ['RATE_LIMIT_PER_MINUTE', '-5'], ['RATE_LIMIT_PER_MINUTE', 'many'], ['TRUSTED_PROXIES', 'proxy.example'], ['TRUSTED_PROXIES', '10.0.0.0/33'], ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
  ['RETENTION_DAYS', '0'], ['RETENTION_DAYS', 'forever'],
])('%s=%s stops the start with a sentence that says what to set, and does not repeat the value', (name, value) => {
  const read = () => readSettings({ [name]: value });
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(new RegExp(`^Set ${name} to .*\\.$`));
  if (/KEY|SECRET/.test(name)) expect(read).not.toThrow(value);
});

test('in production Teams is served with credentials, or closed on purpose, and never by neglect', () => {
  const production = { NODE_ENV: 'production' };
  expect(() => readSettings(production)).toThrow('Set MicrosoftAppId and MicrosoftAppPassword to serve Teams, or TEAMS=off to run without it.');
  expect(() => readSettings({ ...production, ALLOW_ANONYMOUS: 'true' })).toThrow(/TEAMS=off/);
  expect(readSettings({ ...production, TEAMS: 'off' }).teams).toBe('closed');
  expect(readSettings({ ...production, ...bot }).teams).toBe('credentials');
});

test('anyone may post without credentials only on this machine, and only when that is said', () => {
  expect(readSettings({ ALLOW_ANONYMOUS: 'true' }).teams).toBe('anonymous');
  for (const HOST of ['localhost', '::1', '127.1.2.3']) expect(readSettings({ ALLOW_ANONYMOUS: 'true', HOST }).teams).toBe('anonymous');
  for (const HOST of ['0.0.0.0', '::', '192.0.2.1', '127.0.0.1.evil.example']) expect(() => readSettings({ ALLOW_ANONYMOUS: 'true', HOST }), HOST).toThrow(/^Set HOST to 127\.0\.0\.1/);
  expect(readSettings({ ALLOW_ANONYMOUS: 'true', ...bot }).teams).toBe('credentials');
  expect(readSettings({ ALLOW_ANONYMOUS: 'true', TEAMS: 'off' }).teams).toBe('closed');
  expect(() => readSettings({ TEAMS: 'on' })).toThrow(/ALLOW_ANONYMOUS=true/);
});

test('half a set of credentials is no set', () => {
  expect(() => readSettings({ MicrosoftAppId: appId })).toThrow(/^Set MicrosoftAppPassword/);
  expect(() => readSettings({ MicrosoftAppPassword: 'hidden' })).toThrow(/^Set MicrosoftAppId too/);
  expect(() => readSettings({ ...bot, MicrosoftAppType: 'SingleTenant' })).toThrow(/^Set MicrosoftAppTenantId/);
  expect(() => readSettings({ MicrosoftAppId: appId, MicrosoftAppType: 'UserAssignedMSI' })).toThrow(/^Set MicrosoftAppTenantId/);
  expect(readSettings({ MicrosoftAppId: appId, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: tenant }).teams).toBe('credentials');
  expect(readSettings(bot).credentials?.MicrosoftAppType).toBe('MultiTenant');
});
