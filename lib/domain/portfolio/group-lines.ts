import { failureReasons, reasonNames } from '../risk/failure-reason';
import { formatCount, formatFactor, formatMoney, formatTick, joinRange } from '../shared/format-number';
import { groupBy } from '../shared/group-by';
import { projectStatuses, projectStatusNames } from '../shared/project-status';
import { stageNames, stages } from '../shared/stage';
import { columns, isMethod, type ColumnKind, type SortKey } from './columns';
import { findBand, findRanks, findSpan, findTenth, type Band } from './find-band';
import type { GroupKey } from './group-keys';
import type { PortfolioLine } from './portfolio-line';

/** What a row is grouped under. */
export type Group = {
  readonly key: string;
  /** Printed only when it is shown: there are many rows. `sign` is the currency's, before a figure. */
  readonly label: (sign: string) => string;
  /** Groups with an order of their own stand in it, those without a value last; others stand as their first rows do. */
  readonly order: readonly number[] | null;
};

/** The group of a row. */
export function groupOf(line: PortfolioLine, group: Exclude<GroupKey, 'none'>): Group {
  switch (group) {
    case 'status':
      return { ...named(projectStatusNames[projectStatuses.find((status) => status === line.status) ?? 'candidate']), order: [projectStatuses.findIndex((status) => status === line.status)] };
    case 'source':
      return named(line.source ?? 'Made here');
    case 'tag':
      return named(line.tags[0] ?? 'No tag');
    case 'owner':
      return named(line.owner ?? 'No owner');
    case 'stage':
      return { ...named(stageNames[line.stage]), order: [stages.indexOf(line.stage)] };
    case 'plan':
      return { ...named(line.inPlan ? 'In the plan' : 'Not in the plan'), order: [line.inPlan ? 0 : 1] };
    case 'reason':
      return named(line.risk === null ? 'No open risk' : (reasonNames[failureReasons.find((reason) => reason === line.risk?.reason) ?? 'alignment']));
    case 'name':
      return groupByInitial(line.name);
    case 'rank':
      return groupByRank(line);
    default:
      return groupByBand(line, group);
  }
}

function named(label: string): Group {
  return { key: label, label: () => label, order: null };
}

function groupByInitial(name: string): Group {
  const initial = name.trim().charAt(0).toUpperCase();
  if (/\p{L}/u.test(initial)) return { ...named(initial), order: [0, initial.charCodeAt(0)] };
  return /\d/.test(initial) ? { ...named('0\u20139'), order: [1] } : { ...named('Signs'), order: [2] };
}

/** Ranks are given within one basis. */
function groupByRank(line: PortfolioLine): Group {
  if (!line.scored) return without(line, 'rank');
  const { from, to } = findRanks(line.scored.rank);
  const inPoints = line.scored.basis === 'points';
  return { key: `${line.scored.basis} ${from}`, label: () => `Rank ${formatCount(from)}\u2013${formatCount(to)}${inPoints ? ' among those in points' : ''}`, order: [0, inPoints ? 1 : 0, from] };
}

function groupByBand(line: PortfolioLine, key: Exclude<SortKey, 'name' | 'owner' | 'stage' | 'rank'>): Group {
  const { name, kind, valueOf } = columns[key];
  if (key === 'reaches' && line.reaches?.isReached) return { key: 'reached', label: () => 'Target reached', order: [0] };
  const value = valueOf(line);
  if (value === null) return without(line, key);
  if (typeof value === 'string') return groupByDay(value, kind, name);
  const inPoints = (kind === 'value' || kind === 'rate') && line.scored?.basis === 'points';
  const band = bandOf(kind, value);
  return { key: `${inPoints ? 'points ' : ''}${band.from}`, label: (sign) => `${name} ${labelOf(kind, band, inPoints ? null : sign)}`, order: [0, inPoints ? 1 : 0, isLowestFirst(kind) ? band.from : -band.from] };
}

/** What is small is good of these. */
function isLowestFirst(kind: ColumnKind): boolean {
  return kind === 'weeks' || kind === 'count';
}

const RISK_BOUNDS = [0, 0.1, 0.2, 0.35, 0.5];
const FACTOR_BOUNDS = [1, 1.5, 2, 3, 5];

function bandOf(kind: ColumnKind, value: number): Band {
  if (kind === 'chance') return findTenth(value);
  if (kind === 'risk') return findSpan(value, RISK_BOUNDS);
  if (kind === 'factor') return findSpan(value, FACTOR_BOUNDS);
  return kind === 'count' ? { from: value, to: value } : findBand(value);
}

/** A band in words; `sign` null is for points. */
function labelOf(kind: ColumnKind, { from, to }: Band, sign: string | null): string {
  if (kind === 'chance' || kind === 'risk') return to === null ? `${percent(from)}\u202F% and more` : `${percent(from)}\u2013${percent(to)}\u202F%`;
  if (kind === 'factor') return to === null ? `${formatFactor(from)} and more` : `${formatFactor(from)} to ${formatFactor(to)}`;
  if (kind === 'count') return formatCount(from);
  const isMoney = kind === 'money' || ((kind === 'value' || kind === 'rate') && sign !== null);
  const print = (value: number): string => (isMoney ? formatMoney(value, sign ?? '').replace(/\.0+(?=\D*$)/, '') : formatTick(value));
  return `${joinRange(print(from), print(to ?? from))}${unitOf(kind, sign)}`;
}

function unitOf(kind: ColumnKind, sign: string | null): string {
  if (kind === 'weeks') return ' person-weeks';
  const points = sign === null ? ' points' : '';
  if (kind === 'value') return `${points} a year`;
  return kind === 'rate' ? `${points} per person-week` : '';
}

function percent(chance: number): string {
  return String(Math.round(chance * 100));
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Months, the latest first, for what is past; quarters, the next first, for what is to come. */
function groupByDay(iso: string, kind: ColumnKind, name: string): Group {
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  if (kind === 'month') return { key: iso.slice(0, 7), label: () => `${name} in ${MONTHS[month - 1] ?? ''} ${year}`, order: [0, -(year * 12 + month)] };
  const quarter = Math.ceil(month / 3);
  return { key: `${year} Q${quarter}`, label: () => `${name} in Q${quarter} ${year}`, order: [1, year * 4 + quarter] };
}

const LAST = 9;

/** Why there is no value: words, never a last place without them. */
function without(line: PortfolioLine, key: SortKey): Group {
  const label = sayMissing(line, key);
  return { key: label, label: () => label, order: [LAST] };
}

function sayMissing({ scored, reaches }: PortfolioLine, key: SortKey): string {
  if (key === 'risk') return 'No open risk';
  if (key === 'reaches') return reaches ? 'Reaching the target is less likely than not' : 'No forecast';
  if (isMethod(key)) return `${columns[key].name} undefined`;
  if (!scored) return 'No priority';
  if (key === 'spread') return 'One scorer';
  if (key === 'aboveCut') return 'No cut';
  return 'After your own scores';
}

/**
 * Rows of one group together. Bands, stages and initials stand in their own order, unless the rows are sorted by the same column, whose order
 * they then follow; other groups stand in the order of their first rows.
 */
export function groupLines<Line extends PortfolioLine>(lines: readonly Line[], group: GroupKey, sort: SortKey): Line[] {
  if (group === 'none') return [...lines];
  const groups = [...groupBy(lines, (line) => groupOf(line, group).key)].map(([, members]) => ({ members, order: members[0] ? groupOf(members[0], group).order : null }));
  if (group !== sort) groups.sort((a, b) => compareOrders(a.order, b.order));
  return groups.flatMap(({ members }) => members);
}

function compareOrders(a: Group['order'], b: Group['order']): number {
  if (a === null || b === null) return 0;
  const at = a.findIndex((part, index) => part !== (b[index] ?? part));
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** How many rows each group holds, by its key. */
export function countGroups(lines: readonly PortfolioLine[], group: GroupKey): Record<string, number> {
  if (group === 'none') return {};
  return Object.fromEntries([...groupBy(lines, (line) => groupOf(line, group).key)].map(([key, members]) => [key, members.length]));
}
