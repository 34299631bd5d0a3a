import { openRows, packInTurns, type PackedRows } from './packed-rows';

type WithProjects = { readonly projects: readonly object[] };

/** What a portfolio is computed from, on its way to a thread. */
export type PackedProjects<Inputs extends WithProjects> = Omit<Inputs, 'projects'> & { readonly projects: PackedRows<Inputs['projects'][number]> };

const packed = new WeakMap<readonly object[], Promise<PackedRows<object>>>();

/**
 * Packs the projects, once for every list of them: with the answers of several people to a thousand they are some megabytes,
 * and to copy those for each thread that computes with them would hold up everybody else.
 */
export async function packProjects<Inputs extends WithProjects>({ projects, ...rest }: Inputs): Promise<PackedProjects<Inputs>> {
  const known = packed.get(projects) ?? packInTurns(projects);
  packed.set(projects, known);
  return { ...rest, projects: (await known) as PackedRows<Inputs['projects'][number]> };
}

/** For a thread, where nobody else waits. */
export function openProjects<Inputs extends WithProjects>({ projects, ...rest }: PackedProjects<Inputs>): Inputs {
  return { ...rest, projects: openRows(projects) } as unknown as Inputs;
}
