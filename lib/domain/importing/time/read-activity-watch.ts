import { DAY_SECONDS, formatClock } from '../../time/duration';
import { fail, succeed, type Result } from '../../shared/result';
import type { LoggedFile, LoggedWork } from './logged-work';
import { cutOut, keepWithin, mergeSpans, type Span } from './time-spans';

type Event = Span & { readonly label: string };

/** Events of one app or project that follow each other within this are one entry. */
const GAP_MS = 60_000;

/**
 * Reads an export of ActivityWatch as work: the active window's app, or the project where an editor tells it; time away
 * from the keyboard is left out, and what follows on without a break is one entry. Line numbers count entries.
 */
export function readActivityWatch(text: string): Result<LoggedFile> {
  const buckets = readBuckets(text);
  if (!buckets.ok) return buckets;
  const hosts = new Map<string, Bucket[]>();
  for (const bucket of buckets.value) hosts.set(bucket.host, [...(hosts.get(bucket.host) ?? []), bucket]);
  const entries = [...hosts].flatMap(([host, own]) => mergeEvents(readHost(own)).map((event) => ({ host, event })));
  if (entries.length === 0) return fail('The export holds no events of windows or editors, or only time away from the keyboard.');
  const all = entries.map(({ host, event }, index) => toWork(host, event, index + 1)).filter(({ seconds }) => seconds > 0);
  const isTooLong = ({ seconds }: LoggedWork): boolean => seconds > DAY_SECONDS;
  const rejections = all.filter(isTooLong).map(({ line, note, seconds }) => ({ line, column: null, reason: `${note} ran for ${formatClock(seconds)} hours without a break; one entry holds at most 24.` }));
  return succeed({ work: all.filter((work) => !isTooLong(work)), tasks: [], rejections, running: [], empty: [], spread: 0 });
}

type Bucket = { readonly type: string; readonly host: string; readonly events: readonly RawEvent[] };
type RawEvent = Span & { readonly data: Readonly<Record<string, unknown>> };

function readBuckets(text: string): Result<Bucket[]> {
  const parsed = parse(text);
  const buckets = isRecord(parsed) && isRecord(parsed['buckets']) ? parsed['buckets'] : null;
  if (!buckets) return fail('This is JSON, but no export of ActivityWatch: it has no “buckets”.');
  return succeed(
    Object.values(buckets)
      .filter(isRecord)
      .map((bucket) => ({ type: toText(bucket['type']), host: toText(bucket['hostname']), events: (Array.isArray(bucket['events']) ? bucket['events'] : []).flatMap(readEvent) })),
  );
}

function readEvent(event: unknown): RawEvent[] {
  if (!isRecord(event)) return [];
  const from = Date.parse(toText(event['timestamp']));
  const seconds = Number(event['duration']);
  return Number.isFinite(from) && Number.isFinite(seconds) && seconds > 0 ? [{ from, to: from + seconds * 1_000, data: isRecord(event['data']) ? event['data'] : {} }] : [];
}

/** An editor knows the project; its time is taken out of its window's. */
function readHost(buckets: readonly Bucket[]): Event[] {
  const ofType = (type: string): RawEvent[] => buckets.filter((bucket) => bucket.type === type).flatMap(({ events }) => events);
  const away = ofType('afkstatus').filter(({ data }) => data['status'] === 'afk');
  const present = ofType('afkstatus').filter(({ data }) => data['status'] === 'not-afk');
  const keep = (events: readonly Event[]): Event[] => cutOut(present.length > 0 ? keepWithin(events, mergeSpans(present)) : events, mergeSpans(away));
  const editing = keep(ofType('app.editor.activity').map(({ data, ...span }) => ({ ...span, label: baseName(data['project']) || 'Editor' })));
  const windows = keep(ofType('currentwindow').map(({ data, ...span }) => ({ ...span, label: toText(data['app']) || 'Unknown app' })));
  return [...oneAtATime(editing), ...cutOut(oneAtATime(windows), mergeSpans(editing))];
}

/** Two events at one time count once, for the one that began first. */
function oneAtATime(events: readonly Event[]): Event[] {
  let end = -Infinity;
  return events
    .toSorted((a, b) => a.from - b.from)
    .flatMap((event) => {
      const from = Math.max(event.from, end);
      end = Math.max(end, event.to);
      return from < event.to ? [{ ...event, from }] : [];
    });
}

type Merged = Event & { readonly activeMs: number };

function mergeEvents(events: readonly Event[]): Merged[] {
  const merged: Merged[] = [];
  for (const event of events.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    const length = event.to - event.from;
    if (last && last.label === event.label && event.from - last.to <= GAP_MS) merged[merged.length - 1] = { ...last, to: event.to, activeMs: last.activeMs + length };
    else merged.push({ ...event, activeMs: length });
  }
  return merged;
}

function toWork(host: string, { label, from, to, activeMs }: Merged, line: number): LoggedWork {
  const moment = (instant: number) => ({ day: new Date(instant).toISOString().slice(0, 10), clock: null, instant });
  // An event grows while the app stays open: its start tells it from others, its end doesn't.
  return { line, externalId: `${host} ${new Date(from).toISOString()}`, person: '', project: label, client: '', activity: label, note: label, start: moment(from), end: moment(to), seconds: Math.round(activeMs / 1_000), task: null };
}

function baseName(path: unknown): string {
  return toText(path).split(/[\\/]/).findLast((part) => part !== '') ?? '';
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
