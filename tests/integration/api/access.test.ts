import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as oneImport from '@/app/api/v1/imports/[id]/route';
import * as experiment from '@/app/api/v1/experiments/[id]/route';
import * as imports from '@/app/api/v1/imports/route';
import * as plan from '@/app/api/v1/plan/route';
import * as pairs from '@/app/api/v1/priority/pairs/route';
import * as priority from '@/app/api/v1/priority/route';
import * as project from '@/app/api/v1/projects/[id]/route';
import * as experiments from '@/app/api/v1/projects/[id]/experiments/route';
import * as forecast from '@/app/api/v1/projects/[id]/forecast/route';
import * as scores from '@/app/api/v1/projects/[id]/scores/route';
import * as projects from '@/app/api/v1/projects/route';
import * as activities from '@/app/api/v1/activities/route';
import * as timeEntry from '@/app/api/v1/time-entries/[id]/route';
import * as timeEntries from '@/app/api/v1/time-entries/route';
import { may, roles } from '@/lib/domain/access/permissions';
import { makeToken, revokeToken } from '@/lib/features/tokens/mutations';
import { getPrisma } from '@/lib/platform/db/client';
import type { ApiRoute } from '@/lib/platform/rest/define-route';
import { makeWorkspace, type TestWorkspace } from '../../support/builders';
import { callApi, tokenOf } from '../../support/call-api';

const modules = { projects, project, scores, priority, pairs, plan, imports, oneImport, timeEntries, timeEntry, activities, experiments, experiment, forecast };
const routes: ApiRoute[] = Object.values(modules).flatMap((module) => Object.values(module));

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await makeWorkspace();
});
afterAll(() => getPrisma().$disconnect());

/** A request that gets past the right and no further: there is no such project, and the body says nothing. */
const knock = (route: ApiRoute, token: string, workspaceSlug?: string) =>
  callApi(route, { token, params: { id: randomUUID() }, ...(workspaceSlug === undefined ? {} : { query: { workspace: workspaceSlug } }), ...(route.operation.body ? { body: {} } : {}), ...(route.operation.form ? { body: '' } : {}) });

describe('every route', () => {
  it('answers nobody', async () => {
    for (const route of routes) expect((await callApi(route, { params: { id: randomUUID() } })).status, route.operation.id).toBe(401);
  });

  it('asks for the right that it describes: of the scope and of the role, whichever is less', async () => {
    for (const role of roles) {
      const own = await tokenOf(workspace.callers[role]);
      const lent = await tokenOf(workspace.callers.owner, role);
      for (const token of [own, lent]) {
        for (const route of routes) {
          const { status } = await knock(route, token);
          expect(status === 403, `${route.operation.id} as ${role}: ${status}`).toBe(!may(role, route.operation.permission));
        }
      }
    }
  });

  it('answers no token of another workspace', async () => {
    const stranger = await tokenOf((await makeWorkspace('Other')).callers.owner);
    for (const route of routes) expect((await knock(route, stranger, workspace.slug)).status, route.operation.id).toBe(404);
  });

  it('answers no token that is expired, revoked or made up', async () => {
    const expired = await makeToken(workspace.callers.owner, { name: 'expired', role: 'owner', days: 7 });
    await getPrisma().apikey.update({ where: { id: expired.id }, data: { expiresAt: new Date(0) } });
    const revoked = await makeToken(workspace.callers.owner, { name: 'revoked', role: 'owner', days: 7 });
    await revokeToken(workspace.callers.owner, revoked.id);
    for (const token of [expired.secret, revoked.secret, 'gw_made_up']) {
      expect(await callApi(projects.GET, { token })).toMatchObject({ status: 401, body: { error: { code: 'unauthenticated' } } });
    }
  });

  it('says how long to wait where a token asked too often', async () => {
    const { id, secret } = await makeToken(workspace.callers.owner, { name: 'eager', role: 'viewer', days: 7 });
    await getPrisma().apikey.update({ where: { id }, data: { lastRequest: new Date(), requestCount: 600 } });
    const answer = await callApi(projects.GET, { token: secret });
    expect(answer).toMatchObject({ status: 429, body: { error: { code: 'rate-limited' } } });
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });
});
