import 'server-only';
import { may } from '@/lib/domain/access/permissions';
import { authorizePage } from '@/lib/platform/auth/authorize';
import { readTokens } from './data';
import { toTokensView, type TokensView } from './view-model';

export async function loadTokens(workspaceSlug: string): Promise<TokensView> {
  const caller = await authorizePage(workspaceSlug);
  const mayManage = may(caller.role, 'manage');
  return toTokensView(caller, mayManage ? await readTokens(caller) : [], mayManage);
}
