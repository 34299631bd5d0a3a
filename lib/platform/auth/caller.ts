import type { Brand } from '@/lib/domain/shared/brand';
import type { Role } from '@/lib/domain/access/permissions';

/** A workspace whose membership was proven for this request. Reads and writes take nothing less. */
export type AuthorizedWorkspaceId = Brand<string, 'AuthorizedWorkspaceId'>;

/** Who asks, in which workspace, with which role. */
export type Caller = {
  readonly workspaceId: AuthorizedWorkspaceId;
  readonly workspaceSlug: string;
  readonly workspaceName: string;
  readonly currency: string;
  readonly isSample: boolean;
  /** Counts changes of the workspace; what was computed from its data is remembered under it. */
  readonly revision: string;
  /** Counts changes of what alters no result: saved views, pins and kept forecasts. */
  readonly arrangement: string;
  readonly role: Role;
  readonly userId: string;
  /** The person in the workspace's plans that this user is. */
  readonly personId: string;
  readonly name: string;
  readonly email: string;
};
