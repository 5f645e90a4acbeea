/** The only reader of the environment: every setting checked once, a wrong one stops the start with a sentence. */
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A setting that cannot be used; its message tells the operator what to set. */
export class SettingsError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SettingsError';
  }
}

/** How `/api/messages` is served. */
export type TeamsMode = 'credentials' | 'anonymous' | 'closed';

/** botbuilder's own names. */
export interface Credentials {
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppPassword: string;
  readonly MicrosoftAppType: string;
  readonly MicrosoftAppTenantId: string;
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** A path, or `:memory:`. */
  readonly databaseFile: string;
  readonly production: boolean;
  readonly teams: TeamsMode;
  readonly credentials?: Credentials;
  readonly acceptUnreviewed: boolean;
  /** Newest first; empty: one is made and kept in the store. */
  readonly tokenKeys: readonly string[];
  readonly directLineSecret?: string;
  /** Empty: the server's own. */
  readonly allowedOrigins: readonly string[];
  /** 0: no limit. */
  readonly rateLimitPerMinute: number;
  /** Addresses and subnets. */
  readonly trustedProxies: readonly string[];
  readonly retentionDays: number;
}

const whole = (least: number, most: number, sentence: string) =>
  z.string().regex(/^\d{1,9}$/, sentence).transform(Number).refine((number) => number >= least && number <= most, sentence);
const oneOf = <const T extends string>(values: readonly T[], sentence: string) => z.enum(values, sentence);
const list = (holds: (item: string) => boolean, sentence: string) =>
  z.string().transform((text) => text.split(',').map((item) => item.trim()).filter(Boolean)).refine((items) => items.every(holds), sentence);

const environment = z.object({
  PORT: whole(0, 65_535, 'Set PORT to a whole number from 0 to 65535.').default(3978),
  HOST: z.string().regex(/^[\w.:-]+$/, 'Set HOST to an address or name to listen on, such as 127.0.0.1.').default('127.0.0.1'),
  DATABASE_URL: z.string().regex(/^file:(?!\/\/[^/])./, 'Set DATABASE_URL to file: and a path, such as file:./.data/visits.db.').default('file:./.data/visits.db'),
  NODE_ENV: oneOf(['production', 'development', 'test'], 'Set NODE_ENV to production or development, or leave it unset.').default('development'),
  TEAMS: oneOf(['on', 'off'], 'Set TEAMS to on or off.').optional(),
  ALLOW_ANONYMOUS: oneOf(['true', 'false'], 'Set ALLOW_ANONYMOUS to true or false.').default('false'),
  UNREVIEWED_CONTENT: oneOf(['accept'], 'Set UNREVIEWED_CONTENT to accept, or leave it unset.').optional(),
  MicrosoftAppId: z.guid('Set MicrosoftAppId to the id of the app registration, a UUID.').optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppType: oneOf(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'], 'Set MicrosoftAppType to SingleTenant, MultiTenant or UserAssignedMSI.').optional(),
  MicrosoftAppTenantId: z.guid('Set MicrosoftAppTenantId to the id of the tenant, a UUID.').optional(),
  TOKEN_KEYS: list((key) => key.length >= 32, 'Set TOKEN_KEYS to keys of at least 32 characters each, separated by commas, the newest first.').default([]),
  DIRECT_LINE_SECRET: z.string().min(32, 'Set DIRECT_LINE_SECRET to at least 32 characters.').optional(),
  ALLOWED_ORIGINS: list(isOrigin, 'Set ALLOWED_ORIGINS to origins separated by commas, each like https://www.example.org without a path.').default([]),
  RATE_LIMIT_PER_MINUTE: whole(0, 1_000_000, 'Set RATE_LIMIT_PER_MINUTE to a whole number up to 1000000, 0 for no limit.').default(120),
  TRUSTED_PROXIES: list(isSubnet, 'Set TRUSTED_PROXIES to addresses or subnets separated by commas, such as 10.0.0.0/8.').default([]),
  RETENTION_DAYS: whole(1, 36_500, 'Set RETENTION_DAYS to a whole number of days from 1 to 36500.').default(30),
});

type Environment = z.infer<typeof environment>;

/** @throws SettingsError at the first value that cannot be used */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const read = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value)));
  if (!read.success) throw new SettingsError(read.error.issues[0]?.message ?? 'The settings cannot be read.');
  const set = read.data;
  const credentials = credentialsOf(set);
  return {
    port: set.PORT,
    host: set.HOST,
    databaseFile: fileOf(set.DATABASE_URL),
    production: set.NODE_ENV === 'production',
    teams: teamsMode(set, credentials),
    ...(credentials && { credentials }),
    acceptUnreviewed: set.UNREVIEWED_CONTENT === 'accept',
    tokenKeys: set.TOKEN_KEYS,
    ...(set.DIRECT_LINE_SECRET !== undefined && { directLineSecret: set.DIRECT_LINE_SECRET }),
    allowedOrigins: set.ALLOWED_ORIGINS,
    rateLimitPerMinute: set.RATE_LIMIT_PER_MINUTE,
    trustedProxies: set.TRUSTED_PROXIES,
    retentionDays: set.RETENTION_DAYS,
  };
}

function credentialsOf({ MicrosoftAppId, MicrosoftAppPassword = '', MicrosoftAppType, MicrosoftAppTenantId = '' }: Environment): Credentials | undefined {
  if (!MicrosoftAppId) {
    if (MicrosoftAppPassword || MicrosoftAppTenantId || MicrosoftAppType) throw new SettingsError('Set MicrosoftAppId too, or none of the MicrosoftApp settings.');
    return undefined;
  }
  const type = MicrosoftAppType ?? (MicrosoftAppTenantId ? 'SingleTenant' : 'MultiTenant');
  if (type !== 'UserAssignedMSI' && !MicrosoftAppPassword) throw new SettingsError(`Set MicrosoftAppPassword; a ${type} bot has one.`);
  if (type !== 'MultiTenant' && !MicrosoftAppTenantId) throw new SettingsError(`Set MicrosoftAppTenantId; a ${type} bot belongs to one tenant.`);
  return { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType: type, MicrosoftAppTenantId };
}

function teamsMode({ TEAMS, ALLOW_ANONYMOUS, NODE_ENV, HOST }: Environment, credentials: Credentials | undefined): TeamsMode {
  const anonymous = ALLOW_ANONYMOUS === 'true';
  if (anonymous && !isLoopbackHost(HOST)) throw new SettingsError('Set HOST to 127.0.0.1, or ALLOW_ANONYMOUS to false: without credentials anyone could post as anyone.');
  if (TEAMS === 'off') return 'closed';
  if (credentials) return 'credentials';
  if (NODE_ENV === 'production') throw new SettingsError('Set MicrosoftAppId and MicrosoftAppPassword to serve Teams, or TEAMS=off to run without it.');
  if (anonymous) return 'anonymous';
  if (TEAMS === 'on') throw new SettingsError('Set MicrosoftAppId and MicrosoftAppPassword, or for a try on this machine ALLOW_ANONYMOUS=true.');
  return 'closed';
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function isSubnet(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  return family !== 0 && !more.length && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)));
}

function fileOf(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
}
