import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/source-files';

/** The first cycle found, as the files on it; empty where there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): string[] => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...trail, node]);
      if (cycle.length > 0) return cycle;
    }
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

describe('imports', () => {
  it('form no cycle, types included', () => {
    const graph = new Map(sourceFiles.map((file) => [file.path, file.imports.filter(({ isOwn }) => isOwn).map(({ target }) => target)]));
    expect(findCycle(graph)).toEqual([]);
  });

  it('would be caught in a cycle', () => {
    expect(findCycle(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b']);
  });
});
