/** The roles of a workspace, from most to least power. Leadership is `viewer`: reads everything, changes only comments and reviews. */
export const roles = ['owner', 'admin', 'productOwner', 'member', 'viewer'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  owner: 'Owner',
  admin: 'Admin',
  productOwner: 'Product owner',
  member: 'Member',
  viewer: 'Viewer',
};

/**
 * What a person may do in a workspace.
 *
 * - `read`: see everything of the workspace
 * - `comment`: comments and reviews
 * - `arrange`: own pins, own views, own preferences
 * - `log`: own scores, experiments, time, unknowns
 * - `edit`: projects, their pages, imports
 * - `plan`: model, capacities, constraints, scenarios, snapshots, decisions
 * - `manage`: people, invitations, tokens, workspace settings
 * - `own`: delete the workspace, make owners
 */
export const permissions = ['read', 'comment', 'arrange', 'log', 'edit', 'plan', 'manage', 'own'] as const;
export type Permission = (typeof permissions)[number];

const grants: Record<Role, ReadonlySet<Permission>> = {
  viewer: new Set(['read', 'comment', 'arrange']),
  member: new Set(['read', 'comment', 'arrange', 'log', 'edit']),
  productOwner: new Set(['read', 'comment', 'arrange', 'log', 'edit', 'plan']),
  admin: new Set(['read', 'comment', 'arrange', 'log', 'edit', 'plan', 'manage']),
  owner: new Set(permissions),
};

export function may(role: Role, permission: Permission): boolean {
  return grants[role].has(permission);
}

export function isRole(value: string): value is Role {
  return (roles as readonly string[]).includes(value);
}

/** The roles that hold a permission, to name in a refusal. */
export function rolesWith(permission: Permission): Role[] {
  return roles.filter((role) => may(role, permission));
}
