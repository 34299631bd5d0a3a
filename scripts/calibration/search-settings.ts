/** What may be chosen, declared before anything is scored: the values of each setting, the first being where the search begins. */
export type Grid<Settings> = { readonly [Key in keyof Settings]: readonly Settings[Key][] };

/**
 * One pass over the settings in the order of the grid: each takes the value with the least loss, the others staying as they are.
 * A new value must be better, not equal, so that the first of each list stands unless the data speaks against it.
 */
export function searchSettings<Settings extends object>(grid: Grid<Settings>, lossOf: (settings: Settings) => number): Settings {
  const keys = Object.keys(grid) as (keyof Settings)[];
  let best = beginSearch(grid);
  let least = lossOf(best);
  for (const key of keys) {
    for (const value of grid[key].slice(1)) {
      const candidate = { ...best, [key]: value };
      const loss = lossOf(candidate);
      if (loss < least) [best, least] = [candidate, loss];
    }
  }
  return best;
}

/** The first value of every setting. */
export function beginSearch<Settings extends object>(grid: Grid<Settings>): Settings {
  return Object.fromEntries(Object.entries(grid).map(([key, values]) => [key, (values as readonly unknown[])[0]])) as Settings;
}
