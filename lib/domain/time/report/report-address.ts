import { NO_PROJECT } from './report-question';

type Printable = string | number | undefined;

const USUAL: Readonly<Record<string, Printable>> = { by: 'project', per: 'month', period: 'year', page: 1, back: 0 };

/** The query of a report's address; what is as usual is left out. */
export function toSearch(asked: Readonly<Record<string, Printable | readonly string[]>>): string {
  const pairs = Object.entries(asked).flatMap(([name, value]) => [value].flat().flatMap((one) => (one === undefined || one === USUAL[name] ? [] : [[name, one === NO_PROJECT ? 'none' : String(one)]])));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
