import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Variables whose value may stand in a file that `<NAME>_FILE` names, as container secrets do. */
const fileVariables = ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'AUTH_SECRET', 'OIDC_CLIENT_SECRET'] as const;

const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'], 'has to be "true" or "false"')
  .default('false')
  .transform((text) => text === 'true' || text === '1' || text === 'yes');

const webAddress = (example: string) =>
  z.url({ protocol: /^https?$/, error: `has to be an address such as ${example}` }).transform((text) => text.replace(/\/+$/, ''));

const wholeNumber = (least: number, most: number) => {
  const problem = `has to be a whole number from ${least} to ${most}`;
  return z.coerce.number(problem).int(problem).min(least, problem).max(most, problem);
};

const databaseAddress = z
  .string('has to be set; "npm start" sets it where it runs its own PostgreSQL')
  .regex(/^postgres(ql)?:\/\//, 'has to look like postgresql://user:password@host:5432/database');

const variables = z.object({
  DATABASE_URL: databaseAddress,
  DATABASE_DIRECT_URL: databaseAddress.optional(),
  DATABASE_POOL: wholeNumber(1, 1000).default(10),
  COMPUTE_THREADS: wholeNumber(1, 64).default(2),
  GROUNDWORK_HOME: z.string().default('.groundwork'),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(1, 65_535).default(3000),
  BASE_URL: webAddress('https://groundwork.example.com').optional(),
  AUTH_SECRET: z
    .string('has to be set; "npm start" makes one where none is given')
    .min(32, 'has to have at least 32 characters; "openssl rand -hex 32" makes a good one'),
  OIDC_ISSUER: webAddress('https://login.example.com').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().default('Single sign-on'),
  OIDC_SCOPES: z.string().default('openid email profile'),
  DISABLE_PASSWORD: flag,
  DISABLE_SIGNUP: flag,
  TRUST_PROXY: flag,
  IMPORT_LIMIT_MB: wholeNumber(1, 1000).default(50),
  TRACKER_HOSTS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean).map((host) => host.toLowerCase()))
    .refine((hosts) => hosts.every((host) => URL.canParse(`http://${host}`) && new URL(`http://${host}`).host === host.replace(/:80$/, '')), 'has to be hosts with commas between, such as mlflow.example.com,10.0.0.5:5000'),
});

/** An OpenID Connect provider that people sign in with. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly label: string;
  readonly scopes: string[];
}

export interface Env {
  readonly databaseUrl: string;
  /** The same database past any pooler, for what belongs to a session: listening, and locks that end with a process. */
  readonly directDatabaseUrl: string;
  /** Most connections that this process opens. */
  readonly databasePool: number;
  /** Worker threads for rankings and plans. */
  readonly computeThreads: number;
  /** Absolute path of the folder that holds this installation's data. */
  readonly home: string;
  readonly host: string;
  readonly port: number;
  /** Where people reach the app, without a slash at the end. */
  readonly baseUrl: string;
  /** Whether the address was said (then it is the only one) or derived from host and port. */
  readonly isBaseUrlGiven: boolean;
  readonly authSecret: string;
  readonly oidc: OidcSettings | null;
  readonly disablePassword: boolean;
  readonly disableSignup: boolean;
  /** Whether `X-Forwarded-*` come from a proxy of ours and may be believed. */
  readonly trustProxy: boolean;
  /** Largest file that an import takes, in megabytes of 1,000,000 bytes. */
  readonly importLimitMb: number;
  /** Hosts of tracking servers that runs may be fetched from, as "host" or "host:port". */
  readonly trackerHosts: readonly string[];
}

/** A setting that is missing or wrong, told in one line that begins with "Environment:". */
export class EnvError extends Error {
  constructor(problems: readonly string[]) {
    super(`Environment: ${problems.join('; ')}.`);
    this.name = 'EnvError';
  }
}

/**
 * Checks all variables and gives them names and types. An empty variable counts as unset.
 *
 * @throws {EnvError} which names every wrong variable and what would be right; it never repeats a value, which may be a secret
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = readFiles(source);
  const result = variables.safeParse(given);
  if (!result.success) {
    throw new EnvError(result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`));
  }
  const values = result.data;
  const oidc = readOidc(values);
  if (values.DISABLE_PASSWORD && oidc === null) {
    throw new EnvError(['DISABLE_PASSWORD leaves no way to sign in: set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too']);
  }
  return {
    databaseUrl: values.DATABASE_URL,
    directDatabaseUrl: values.DATABASE_DIRECT_URL ?? values.DATABASE_URL,
    databasePool: values.DATABASE_POOL,
    computeThreads: values.COMPUTE_THREADS,
    home: path.resolve(values.GROUNDWORK_HOME),
    host: values.HOST,
    port: values.PORT,
    baseUrl: values.BASE_URL ?? `http://${reachableHost(values.HOST)}:${values.PORT}`,
    isBaseUrlGiven: values.BASE_URL !== undefined,
    authSecret: values.AUTH_SECRET,
    oidc,
    disablePassword: values.DISABLE_PASSWORD,
    disableSignup: values.DISABLE_SIGNUP,
    trustProxy: values.TRUST_PROXY,
    importLimitMb: values.IMPORT_LIMIT_MB,
    trackerHosts: values.TRACKER_HOSTS,
  };
}

function readFiles(source: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.fromEntries(Object.entries(source).filter((entry): entry is [string, string] => Boolean(entry[1])));
  for (const name of fileVariables) {
    const file = given[`${name}_FILE`];
    if (file === undefined) continue;
    if (given[name] !== undefined) throw new EnvError([`either ${name} or ${name}_FILE has to be set, not both`]);
    try {
      given[name] = readFileSync(file, 'utf8').trim();
    } catch {
      throw new EnvError([`${name}_FILE names a file that can't be read`]);
    }
  }
  return given;
}

function readOidc(values: z.output<typeof variables>): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  if (issuer && clientId && clientSecret) {
    return { issuer, clientId, clientSecret, label: values.OIDC_LABEL, scopes: values.OIDC_SCOPES.split(/[\s,]+/).filter(Boolean) };
  }
  if (issuer || clientId || clientSecret) throw new EnvError(['OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET have to be set together']);
  return null;
}

/** The wildcard addresses can be listened on, but not visited. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
