/**
 * Makes a workspace with so many members and a token of each in the database of DATABASE_URL, by the product's own mutations.
 * Prints them as JSON. Run with --conditions=react-server.
 */
import { randomUUID } from 'node:crypto';
import { makeToken } from '@/lib/features/tokens/mutations';
import { createWorkspace } from '@/lib/features/workspace/mutations';
import { getAuth } from '@/lib/platform/auth/auth';
import { findMembership } from '@/lib/platform/auth/find-membership';
import { getPrisma } from '@/lib/platform/db/client';

export type TimeClients = { readonly slug: string; readonly workspaceId: string; readonly cookie: string; readonly clients: readonly { readonly token: string; readonly personId: string }[] };

const count = Number(process.argv[2]);

const { headers, response } = await getAuth().api.signUpEmail({ body: { name: 'Ines Moreau', email: 'ines@example.test', password: 'correct horse battery' }, returnHeaders: true });
const owner = await createWorkspace({ userId: response.user.id, name: 'Ines Moreau', email: 'ines@example.test', isAnonymous: false }, { name: 'Benchmark' });

const clients: { token: string; personId: string }[] = [];
for (let index = 0; index < count; index++) {
  const user = { name: `Client ${index}`, email: `client-${index}@example.test`, isAnonymous: false };
  const { id: userId } = await getPrisma().user.create({ data: { id: randomUUID(), name: user.name, email: user.email }, select: { id: true } });
  await getPrisma().member.create({ data: { id: randomUUID(), organizationId: owner.workspaceId, userId, role: 'admin' } });
  const caller = await findMembership({ userId, ...user }, owner.workspaceSlug);
  if (!caller) throw new Error('The new member was not found.');
  const { secret } = await makeToken(caller, { name: 'benchmark', role: 'member', days: 7 });
  clients.push({ token: secret, personId: caller.personId });
}

const cookie = headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
console.log(JSON.stringify({ slug: owner.workspaceSlug, workspaceId: owner.workspaceId, cookie, clients } satisfies TimeClients));
await getPrisma().$disconnect();
