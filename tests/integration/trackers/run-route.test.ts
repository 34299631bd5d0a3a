import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/w/[workspace]/runs/imports/route';
import { makeToken } from '@/lib/features/tokens/mutations';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace, type TestWorkspace } from '../../support/builders';
import { ENDLESS_BYTES, makeEndlessForm } from '../../support/endless-form';

let workspace: TestWorkspace;
let projectId: string;
const secrets = { member: '', viewer: '' };

beforeAll(async () => {
  workspace = await makeWorkspace();
  const { owner } = workspace.callers;
  projectId = await recordChanges(owner, { action: 'prepare' }, (record) => record.create('Project', { name: 'Customs codes' }));
  for (const role of ['member', 'viewer'] as const) secrets[role] = (await makeToken(owner, { name: role, role, days: 7 })).secret;
});
afterAll(() => getPrisma().$disconnect());

const send = (step: string, init: RequestInit, role: keyof typeof secrets = 'member'): Promise<Response> =>
  POST(new Request(`http://127.0.0.1:3000/api/w/${workspace.slug}/runs/imports?step=${step}&project=${projectId}`, { method: 'POST', ...init, headers: { authorization: `Bearer ${secrets[role]}`, ...(init.headers as Record<string, string> | undefined) } }), { params: Promise.resolve({ workspace: workspace.slug }) });
const reasonOf = async (response: Response): Promise<string> => ((await response.json()) as { error: { message: string } }).error.message;
const countRuns = () => readWorkspace(workspace.callers.owner.workspaceId, (tx) => tx.trackedRun.count());

function formOf(content: string): FormData {
  const form = new FormData();
  form.set('file', new File([content], 'runs.csv'));
  return form;
}

describe('the route that imports runs', () => {
  it.each(['plan', 'commit'])('refuses 500 MB before they are read where they say so, and cuts them off where they do not: %s', async (step) => {
    const [said, unsaid, unread] = [makeEndlessForm(), makeEndlessForm(), makeEndlessForm()];
    for (const [form, more] of [[said, { 'content-length': `${ENDLESS_BYTES}` }], [unsaid, {}]] as const) {
      const response = await send(step, { headers: { 'content-type': form.type, ...more }, body: form.body, duplex: 'half' } as RequestInit);
      expect([response.status, await reasonOf(response)]).toEqual([413, expect.stringMatching(/more than 50 MB/)]);
    }
    expect(said.sent()).toBeLessThan(1_000);
    expect(unsaid.sent()).toBeLessThan(60_000_000);
    // Of whoever may not import, nothing is read at all.
    expect((await send(step, { headers: { 'content-type': unread.type }, body: unread.body, duplex: 'half' } as RequestInit, 'viewer')).status).toBe(403);
    expect(unread.sent()).toBeLessThan(1_000);
    expect(await countRuns()).toBe(0);
  });

  it('takes a file of runs', async () => {
    const content = 'run_id,experiment_id,status,start_time,end_time,metrics.val_error\na,3,FINISHED,2026-03-01 10:00:00,2026-03-01 11:30:00,0.25\n';
    expect((await send('plan', { body: formOf(content) })).status).toBe(200);
    expect(await countRuns()).toBe(0);
    expect(await (await send('commit', { body: formOf(content) })).text()).toContain('"new":1');
    expect(await countRuns()).toBe(1);
  });
});
