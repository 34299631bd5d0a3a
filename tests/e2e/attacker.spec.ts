import { randomUUID } from 'node:crypto';
import { expect, test, type APIRequestContext, type Browser } from '@playwright/test';
import { may, roleNames, roles, type Role } from '../../lib/domain/access/permissions';
import { listActionDoors, listRouteDoors, listWorkspacePages, type ActionDoor } from '../support/served-doors';
import { ownerState, workspace } from './pages/people';
import { join, PeoplePage } from './pages/people-page';
import { WelcomePage } from './pages/welcome-page';

// Walks every door that the build serves, as nobody, as each role, and as the owner of another workspace.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const lesserRoles = roles.filter((role): role is Exclude<Role, 'owner'> => role !== 'owner');
const people = new Map<string, APIRequestContext>();
const password = 'a password for the attacker';
/** Of this run alone: a second one on the same installation begins anew. */
const run = Date.now().toString(36);
const other = { name: `Other Harbour ${run}`, slug: `other-harbour-${run}` };

let actions: readonly ActionDoor[] = [];
let guarded: readonly ActionDoor[] = [];

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  actions = listActionDoors();
  guarded = actions.filter((action) => action.permission !== null);
  people.set('nobody', await playwright.request.newContext({ baseURL: baseURL ?? '' }));
  const context = await browser.newContext({ storageState: ownerState });
  const page = await context.newPage();
  for (const role of lesserRoles) people.set(role, await enter(browser, new PeoplePage(page, workspace.slug), `${role}-${run}@attacker.test`, role));
  expect(await new WelcomePage(page).createWorkspace(other.name)).toBe(other.slug);
  people.set('outsider', await enter(browser, new PeoplePage(page, other.slug), `outsider-${run}@attacker.test`, 'owner'));
});

async function enter(browser: Browser, peoplePage: PeoplePage, email: string, role: Role): Promise<APIRequestContext> {
  await peoplePage.open();
  const link = await peoplePage.invite(email, roleNames[role]);
  return (await join(browser, link, { name: email, password })).request;
}

function as(who: string): APIRequestContext {
  const request = people.get(who);
  if (!request) throw new Error(`There is no ${who}.`);
  return request;
}

const fill = (address: string): string => address.replace('[workspace]', workspace.slug).replace(/\[[^\]]+\]/g, randomUUID());

/** What an action answers to an input that names nothing but the workspace. */
async function codeOf(who: string, action: ActionDoor, input: Record<string, unknown> = { workspace: workspace.slug }): Promise<string> {
  const origin = new URL(test.info().project.use.baseURL ?? '').origin;
  const response = await as(who).post(fill(action.page), { headers: { 'next-action': action.id, origin, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8' }, data: JSON.stringify([input]), maxRedirects: 0 });
  const body = await response.text();
  return /"code":"([a-z-]+)"/.exec(body)?.[1] ?? `no refusal: ${response.status()} ${body.slice(0, 200)}`;
}

/** The actions whose answer is not the refusal, as lines that say what happened instead. */
async function findOpen(who: string, doors: readonly ActionDoor[], refusal: string): Promise<string[]> {
  const open: string[] = [];
  for (const action of doors) {
    const code = await codeOf(who, action);
    if (code !== refusal) open.push(`${action.name} as ${who}: ${code}`);
  }
  return open;
}

test('the build’s list of actions is read, with the right that each asks for', () => {
  expect(guarded.length).toBeGreaterThan(12);
  expect(actions.filter((action) => action.permission === null && !/^(identity\.|workspace\.createOwnWorkspace$)/.test(action.name)).map(({ name }) => name)).toEqual([]);
});

test('nobody passes any action of a workspace', async () => {
  expect(await findOpen('nobody', guarded, 'unauthenticated')).toEqual([]);
});

test('to the owner of another workspace, this one does not exist', async () => {
  expect(await findOpen('outsider', guarded, 'not-found')).toEqual([]);
});

for (const role of lesserRoles) {
  test(`the ${role} is refused every action beyond that role`, async () => {
    const beyond = guarded.filter(({ permission }) => permission !== null && !may(role, permission));
    expect(beyond.length).toBeGreaterThan(0);
    expect(await findOpen(role, beyond, 'forbidden')).toEqual([]);
  });
}

test('what comes before a workspace lets nobody in who has no account and no invitation', async () => {
  const codes: Record<string, string> = {};
  for (const action of actions.filter(({ permission }) => permission === null)) {
    if (/switchWorkspace|signOut|signInWithProvider/.test(action.name)) continue;
    codes[action.name] = await codeOf('nobody', action, { name: 'Eve', email: 'eve@attacker.test', password, workspaceName: 'Eve', invitationId: randomUUID(), currentPassword: password, newPassword: password });
  }
  expect(codes).toEqual({
    'identity.acceptInvitation': 'unauthenticated',
    'identity.changePassword': 'unauthenticated',
    'identity.createOwner': 'conflict',
    'identity.joinByInvitation': 'not-found',
    'identity.openSample': 'forbidden',
    'identity.signIn': 'unauthenticated',
    'workspace.createOwnWorkspace': 'unauthenticated',
  });
});

test('no route answers nobody, or somebody of another workspace', async () => {
  const open: string[] = [];
  for (const { address, methods } of listRouteDoors()) {
    if (address.startsWith('/api/health') || address.startsWith('/api/auth') || address === '/api/v1/openapi.json') continue;
    for (const method of methods) {
      for (const [who, allowed] of [['nobody', [401]], ['outsider', [403, 404]]] as const) {
        const response = await as(who).fetch(`${fill(address)}?workspace=${workspace.slug}`, { method, maxRedirects: 0 });
        if (!(allowed as readonly number[]).includes(response.status())) open.push(`${method} ${address} as ${who}: ${response.status()}`);
      }
    }
  }
  expect(open).toEqual([]);
});

test('no page shows nobody or somebody of another workspace anything', async () => {
  for (const page of listWorkspacePages()) {
    const stranger = await as('nobody').get(fill(page), { maxRedirects: 0 });
    expect(`${page} ${stranger.status()} ${stranger.headers()['location'] ?? ''}`).toMatch(/ 307 .*\/(sign-in|portfolio|settings)/);
    const outsider = await as('outsider').get(fill(page));
    expect(await outsider.text(), page).not.toContain(workspace.name);
  }
});

test('a token that was made up is refused', async () => {
  for (const authorization of ['Bearer gw_made_up', 'Bearer ', 'Basic b3duZXI6b3duZXI=']) {
    const response = await as('nobody').get(`/api/w/${workspace.slug}/history`, { headers: { authorization } });
    expect(response.status(), authorization).toBe(401);
  }
});

test('a session of the browser writes nothing for another site', async () => {
  const [action] = guarded;
  if (!action) throw new Error('There is no action.');
  const response = await as('admin').post(fill(action.page), { headers: { 'next-action': action.id, origin: 'https://evil.example', 'content-type': 'text/plain;charset=UTF-8' }, data: JSON.stringify([{ workspace: workspace.slug }]) });
  expect(response.ok()).toBe(false);
});
