export type PricedRole = { readonly share: number; readonly hourlyCost: number | null };

/** What an hour of a person costs: the mean of their roles' rates by share; else the workspace's own rate; null where none is known. */
export function ratePerson(roles: readonly PricedRole[], otherwise: number | null): number | null {
  const priced = roles.filter((role): role is { share: number; hourlyCost: number } => role.hourlyCost !== null && role.share > 0);
  const shares = priced.reduce((sum, { share }) => sum + share, 0);
  return shares === 0 ? otherwise : priced.reduce((sum, { share, hourlyCost }) => sum + share * hourlyCost, 0) / shares;
}
