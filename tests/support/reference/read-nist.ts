import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type NistProblem = {
  name: string;
  starts: [number[], number[]];
  certified: number[];
  sumOfSquares: number;
  y: number[];
  x: number[][];
};

const excerpt = fileURLToPath(new URL('./nist_strd', import.meta.url));
const all = fileURLToPath(new URL('../../../../shared/data/reference/nist_strd', import.meta.url));

/** The problems kept in this repository, or all 27 where the reference data lies beside it. */
export function readNistProblems(): NistProblem[] {
  const folder = existsSync(all) ? all : excerpt;
  return readdirSync(folder).filter((file) => file.endsWith('.dat')).sort().map((file) => parse(file.replace('.dat', ''), readFileSync(`${folder}/${file}`, 'utf8')));
}

function parse(name: string, text: string): NistProblem {
  const lines = text.split(/\r?\n/);
  const parameters = lines.flatMap((line) => /^\s*b\d+\s*=\s*(.*)$/.exec(line)?.[1]?.trim().split(/\s+/).map(Number) ?? []);
  const column = (k: number) => parameters.filter((_, i) => i % 4 === k);
  const from = lines.findIndex((line) => /^Data:\s+y\s+x/.test(line)) + 1;
  const rows = lines.slice(from).map((line) => line.trim().split(/\s+/).map(Number)).filter((row) => row.length > 1 && row.every(Number.isFinite));
  const respond = name === 'Nelson' ? Math.log : (value: number) => value;
  return {
    name,
    starts: [column(0), column(1)],
    certified: column(2),
    sumOfSquares: Number(/Residual Sum of Squares:\s*(\S+)/.exec(text)?.[1]),
    y: rows.map((row) => respond(row[0] as number)),
    x: rows.map((row) => row.slice(1)),
  };
}
