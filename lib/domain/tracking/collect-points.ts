import { comparePoints } from './last-point';
import type { MetricPoint, RunProblem } from './tracked-run';

/** A point as it stands in a file: numbers may be text, and missing. */
export type RawPoint = { readonly step?: unknown; readonly timestamp?: unknown; readonly value: unknown };

/**
 * The points of one metric in their order, without those that are no number: trackers write NaN and infinity where a
 * run went wrong, and no curve can go through them.
 */
export function collectPoints(raw: readonly RawPoint[], where: string, problems: RunProblem[]): MetricPoint[] {
  const points: MetricPoint[] = [];
  const odd: string[] = [];
  for (const { step, timestamp, value } of raw) {
    const number = readNumber(value);
    if (number === null) odd.push(String(value));
    else points.push([readNumber(step) ?? 0, readNumber(timestamp) ?? 0, number]);
  }
  if (odd.length > 0) problems.push({ where, reason: `${odd.length === 1 ? 'One value is' : `${odd.length} values are`} no finite number (${[...new Set(odd)].slice(0, 3).join(', ')}); left out.` });
  return points.toSorted(comparePoints);
}

/** A finite number, also as text; an apostrophe before it is a spreadsheet's guard. Null of anything else. */
export function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim().replace(/^'(?=[-+=@.\d])/, '');
  if (text === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

/** Text of a tag or parameter: what is no text is written as JSON. */
export function readText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean | bigint);
}

export function readTexts(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(asRecord(value)).map(([key, one]) => [key, readText(one)]));
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
