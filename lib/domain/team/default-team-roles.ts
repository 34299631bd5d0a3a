import { ROLES, type RoleKey } from '../scoring/criterion';

export type TeamRoleDefault = { readonly key: RoleKey; readonly name: string };

/** The roles that a new workspace starts with: those that a score may ask effort of, and the others of a project's team. */
export const DEFAULT_TEAM_ROLES: readonly TeamRoleDefault[] = [
  ...ROLES,
  { key: 'labeler', name: 'Labeler' },
  { key: 'productOwner', name: 'Product owner' },
  { key: 'sponsor', name: 'Executive sponsor' },
];
