import { parseTypedNumber } from '../scoring/parse-number';
import { formatCompact, formatFactor } from '../shared/format-number';
import { formatDayAndYear } from '../shared/format-date';
import { columns, sortKeys, type SortKey } from './columns';
import type { PortfolioLine } from './portfolio-line';

/** The columns that are filtered by from where to where: numbers and days. */
export const filterKeys = sortKeys.filter((key) => !['text', 'stage'].includes(columns[key].kind));

/** From where to where the values of a column may lie, both included; or those rows that have none. */
export type ColumnFilter = { readonly column: SortKey } & ({ readonly isMissing: true } | { readonly isMissing: false; readonly from: string; readonly to: string });

const MISSING = 'none';

/** A filter as it stands in an address, `impact:200000..500000`, `reaches:..2027-03-31` or `rice:none`; null for what is no filter. */
export function readColumnFilter(text: string): ColumnFilter | null {
  const [, name, bounds] = /^(\w+):(.+)$/.exec(text) ?? [];
  const column = filterKeys.find((key) => key === name);
  if (column === undefined || bounds === undefined) return null;
  if (bounds === MISSING) return { column, isMissing: true };
  const [, from, to] = /^(.*)\.\.(.*)$/.exec(bounds) ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  return isBound(column, from) && isBound(column, to) ? { column, isMissing: false, from, to } : null;
}

export function writeColumnFilter(filter: ColumnFilter): string {
  return `${filter.column}:${filter.isMissing ? MISSING : `${filter.from}..${filter.to}`}`;
}

function isBound(column: SortKey, text: string): boolean {
  return text === '' || (isDay(column) ? /^\d{4}-\d\d-\d\d$/.test(text) : Number.isFinite(Number(text)));
}

export function isDay(column: SortKey): boolean {
  return columns[column].kind === 'month' || columns[column].kind === 'quarter';
}

/** Whether a row passes all filters. */
export function passesFilters(line: PortfolioLine, filters: readonly ColumnFilter[]): boolean {
  return filters.every((filter) => {
    const value = columns[filter.column].valueOf(line);
    if (filter.isMissing || value === null) return filter.isMissing === (value === null);
    const { from, to } = filter;
    if (typeof value === 'string') return (from === '' || value.slice(0, 10) >= from) && (to === '' || value.slice(0, 10) <= to);
    return (from === '' || value >= Number(from)) && (to === '' || value <= Number(to));
  });
}

/**
 * An end of a range as somebody types it, `200k`, `50 %`, `50`, as it stands in an address; empty for none.
 * Null for what can't be read. A chance is typed in per cent.
 */
export function readBound(column: SortKey, typed: string): string | null {
  const text = typed.replaceAll(/[\s\u00A0\u202F€$£×]/g, '').replaceAll('\u2212', '-');
  if (text === '' || isDay(column)) return isBound(column, text) ? text : null;
  const number = parseTypedNumber(text, '.');
  if (number === null) return null;
  const isChance = ['chance', 'risk'].includes(columns[column].kind);
  return String(number.percent || !isChance ? number.value * (number.factor ?? 1) : number.value / 100);
}

/** An end as it is typed. */
export function printBound(column: SortKey, bound: string): string {
  if (bound === '' || isDay(column)) return bound;
  return ['chance', 'risk'].includes(columns[column].kind) ? `${Number((Number(bound) * 100).toPrecision(6))} %` : String(Number(bound));
}

/** The filters of an address in words; what is none has no line. */
export function nameFilters(texts: readonly string[]): { readonly text: string; readonly label: string }[] {
  return texts.flatMap((text) => {
    const filter = readColumnFilter(text);
    return filter === null ? [] : [{ text, label: describeFilter(filter) }];
  });
}

/** "Impact from 200k to 500k", "RICE undefined", "Chance above the cut up to 50 %". */
function describeFilter(filter: ColumnFilter): string {
  const { name, kind } = columns[filter.column];
  if (filter.isMissing) return `${name} undefined`;
  const print = (bound: string): string => {
    if (isDay(filter.column)) return formatDayAndYear(bound);
    if (kind === 'chance' || kind === 'risk') return printBound(filter.column, bound);
    return kind === 'factor' ? formatFactor(Number(bound)) : formatCompact(Number(bound), 3);
  };
  if (filter.from === '') return `${name} up to ${print(filter.to)}`;
  return filter.to === '' ? `${name} from ${print(filter.from)}` : `${name} from ${print(filter.from)} to ${print(filter.to)}`;
}
