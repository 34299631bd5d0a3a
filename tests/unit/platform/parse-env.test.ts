import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EnvError, parseEnv } from '@/lib/platform/parse-env';

const required = { DATABASE_URL: 'postgresql://a:b@localhost/c', AUTH_SECRET: 'x'.repeat(32) };
const directory = mkdtempSync(path.join(tmpdir(), 'groundwork-env-'));
afterAll(() => rmSync(directory, { recursive: true }));

const problemOf = (source: Record<string, string>): string => {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return '';
};

describe('parseEnv', () => {
  it('needs a database and a secret only', () => {
    expect(parseEnv(required)).toMatchObject({ host: '127.0.0.1', port: 3000, baseUrl: 'http://127.0.0.1:3000', isBaseUrlGiven: false, oidc: null, disablePassword: false });
  });

  it('goes past a pooler where another address is given for that', () => {
    expect(parseEnv(required).directDatabaseUrl).toBe(required.DATABASE_URL);
    const direct = 'postgresql://a:b@localhost:6543/c';
    expect(parseEnv({ ...required, DATABASE_DIRECT_URL: direct })).toMatchObject({ databaseUrl: required.DATABASE_URL, directDatabaseUrl: direct });
  });

  it('reads hosts with commas or spaces between', () => {
    expect(parseEnv({ ...required, TRACKER_HOSTS: 'MLflow.example.com, 10.0.0.5:5000' }).trackerHosts).toEqual(['mlflow.example.com', '10.0.0.5:5000']);
  });

  it('takes an empty variable as unset', () => {
    expect(parseEnv({ ...required, PORT: '', BASE_URL: '', OIDC_ISSUER: '' })).toMatchObject({ port: 3000, oidc: null });
  });

  it.each([
    ['DATABASE_URL', 'mysql://a@b/c', 'DATABASE_URL has to look like'],
    ['DATABASE_DIRECT_URL', 'a@b/c', 'DATABASE_DIRECT_URL has to look like'],
    ['AUTH_SECRET', 'short', 'AUTH_SECRET has to have at least 32 characters'],
    ['PORT', 'http', 'PORT has to be a whole number'],
    ['PORT', '70000', 'PORT has to be a whole number from 1 to 65535'],
    ['DATABASE_POOL', '0', 'DATABASE_POOL has to be'],
    ['BASE_URL', 'groundwork.example.com', 'BASE_URL has to be an address'],
    ['BASE_URL', 'ftp://groundwork.example.com', 'BASE_URL has to be an address'],
    ['DISABLE_SIGNUP', 'maybe', 'DISABLE_SIGNUP has to be "true" or "false"'],
    ['TRACKER_HOSTS', 'https://mlflow.example.com/', 'TRACKER_HOSTS has to be hosts'],
    ['OIDC_CLIENT_ID', 'x', 'have to be set together'],
    ['DISABLE_PASSWORD', 'true', 'leaves no way to sign in'],
  ])('refuses %s=%s in one line', (name, value, problem) => {
    const message = problemOf({ ...required, [name]: value });
    expect(message).toMatch(/^Environment: /);
    expect(message).toContain(problem);
    expect(message).not.toContain('\n');
  });

  it('names every wrong variable at once and repeats no secret', () => {
    const message = problemOf({ DATABASE_URL: 'secret-word', AUTH_SECRET: 'secret-word' });
    expect(message).toContain('DATABASE_URL');
    expect(message).toContain('AUTH_SECRET');
    expect(message).not.toContain('secret-word');
  });

  it('reads a secret from a file, without the line break at its end', () => {
    const file = path.join(directory, 'secret');
    writeFileSync(file, `${'y'.repeat(40)}\n`);
    expect(parseEnv({ DATABASE_URL: required.DATABASE_URL, AUTH_SECRET_FILE: file }).authSecret).toBe('y'.repeat(40));
    expect(problemOf({ ...required, AUTH_SECRET_FILE: file })).toContain('not both');
    expect(problemOf({ DATABASE_URL: required.DATABASE_URL, AUTH_SECRET_FILE: `${file}.missing` })).toContain("can't be read");
  });

  it('puts OIDC together', () => {
    const { oidc } = parseEnv({ ...required, OIDC_ISSUER: 'https://login.example.com/', OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 's', OIDC_SCOPES: 'openid, email' });
    expect(oidc).toEqual({ issuer: 'https://login.example.com', clientId: 'id', clientSecret: 's', label: 'Single sign-on', scopes: ['openid', 'email'] });
  });

  it('gives an address that can be visited for one that can only be listened on', () => {
    expect(parseEnv({ ...required, HOST: '0.0.0.0', PORT: '80' }).baseUrl).toBe('http://localhost:80');
    expect(parseEnv({ ...required, HOST: '::1' }).baseUrl).toBe('http://[::1]:3000');
  });

  it('knows every variable of .env.example', () => {
    const text = readFileSync(path.resolve(import.meta.dirname, '../../../.env.example'), 'utf8');
    const documented = new Set([...text.matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]));
    const source = readFileSync(path.resolve(import.meta.dirname, '../../../lib/platform/parse-env.ts'), 'utf8');
    const known = new Set([...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1]));
    expect(documented).toEqual(known);
  });
});
