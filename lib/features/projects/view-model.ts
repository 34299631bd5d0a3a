import { BEGINNINGS } from '@/lib/domain/access/undo-rules';
import { trackBestSoFar } from '@/lib/domain/forecasting/track-best-so-far';
import type { LogDensity, PortfolioAssessment } from '@/lib/domain/portfolio/portfolio-assessment';
import type { Basis, Summary } from '@/lib/domain/priority/types';
import { reasonNames, type FailureReason } from '@/lib/domain/risk/failure-reason';
import { formatMeasured, formatValue } from '@/lib/domain/shared/format-measured';
import { formatDay, formatDayFrom } from '@/lib/domain/shared/format-date';
import { formatChance, formatRange } from '@/lib/domain/shared/format-number';
import { stageNames, type Stage } from '@/lib/domain/shared/stage';
import type { UnknownStatus } from '@/lib/domain/shared/unknown-status';
import type { ProjectListQuery } from './schema';

export const unknownStatusNames: Record<UnknownStatus, string> = { open: 'open', being_resolved: 'being resolved', resolved: 'resolved', accepted: 'accepted' };

/** Where a project stands in the portfolio; null while it has no priority. */
export type Standing = {
  readonly rank: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly aboveCut: number | null;
  readonly cut: number | null;
  readonly basis: Basis;
  /** Null while they would tell another person's answers. */
  readonly figures: { readonly impact: Summary; readonly effort: Summary; readonly success: Summary } | null;
  readonly priority: Summary;
  readonly density: LogDensity | null;
  readonly scorers: number;
  readonly spread: number;
} | null;

export function toStanding(projectId: string, assessment: PortfolioAssessment, hidden: ReadonlySet<string>): Standing {
  const project = assessment.projects.find((candidate) => candidate.projectId === projectId);
  if (project?.status !== 'ranked') return null;
  const { rank, rankInterval, aboveCut, basis, impact, effort, success, priority } = project;
  const disagreement = assessment.disagreement[projectId];
  return {
    rank,
    rankLow: rankInterval.p10,
    rankHigh: rankInterval.p90,
    aboveCut,
    cut: assessment.cutValue[basis],
    basis,
    figures: hidden.has(projectId) ? null : { impact, effort, success },
    priority,
    density: assessment.densities[projectId] ?? null,
    scorers: disagreement?.scorers ?? 0,
    spread: disagreement?.factor ?? 1,
  };
}

/** The address of a list: only what differs from the default. */
export function toSearch(query: ProjectListQuery): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value);
    if (text !== '' && text !== unsaid[key]) search.set(key, text);
  }
  return search.toString();
}

const unsaid: Readonly<Record<string, string>> = { sort: 'name', desc: 'false' };

export function isFiltered({ q, stage, status, owner, tag }: ProjectListQuery): boolean {
  return q !== '' || stage.length + status.length + owner.length + tag.length > 0;
}

type ProgressFacts = {
  readonly metric: { readonly name: string; readonly unit: string; readonly direction: 'increase' | 'decrease'; readonly target: number | null; readonly lowerBound: number | null; readonly upperBound: number | null };
  readonly timeBoxHours: number | null;
  readonly experiments: readonly { readonly number: number; readonly outcome: string; readonly hypothesis: string; readonly hours: number; readonly value: number | null; readonly error: number | null }[];
};

export type MeasuredExperiment = { readonly x: number; readonly y: number; readonly error: number | null; readonly outcome: 'kept' | 'dropped' | 'inconclusive'; readonly number: number; readonly hypothesis: string };

export type ProgressPicture = {
  readonly name: string;
  readonly unit: string;
  readonly direction: 'increase' | 'decrease';
  readonly bounds: readonly [number, number] | null;
  readonly target: number | null;
  readonly timeBoxHours: number | null;
  readonly points: readonly MeasuredExperiment[];
  /** The best kept value so far, at each experiment. */
  readonly best: readonly { readonly x: number; readonly y: number }[];
};

/** The experiments over the hours that people have spent on them; null where nothing was measured. */
export function toProgress(progress: ProgressFacts | null): ProgressPicture | null {
  if (!progress) return null;
  const { metric, timeBoxHours, experiments } = progress;
  let hours = 0;
  const points = experiments.flatMap(({ hours: own, value, error, outcome, number, hypothesis }): MeasuredExperiment[] => {
    hours += own;
    if (value === null || outcome === 'running') return [];
    return [{ x: hours, y: value, error, outcome: outcome === 'kept' || outcome === 'dropped' ? outcome : 'inconclusive', number, hypothesis }];
  });
  if (points.length === 0) return null;
  // What was not kept is not part of the model: it holds the place of its hours, but betters nothing.
  const worst = metric.direction === 'decrease' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const best = trackBestSoFar(points.map(({ x, y, outcome }) => ({ x, y: outcome === 'kept' ? y : worst })), metric.direction).filter(({ y }) => Number.isFinite(y));
  const bounds = metric.lowerBound === null || metric.upperBound === null ? null : ([metric.lowerBound, metric.upperBound] as const);
  return { name: metric.name, unit: metric.unit, direction: metric.direction, bounds, target: metric.target, timeBoxHours, points, best };
}

/** What the picture of the experiments says, for those who do not see it. */
export function describeProgress({ name, unit, points, best, target, timeBoxHours }: ProgressPicture): string {
  const last = best.at(-1);
  const sentences = [
    `${name} over people-hours: ${points.length} ${points.length === 1 ? 'experiment' : 'experiments'} in ${formatMeasured(points.at(-1)?.x ?? 0)} hours.`,
    last ? `Best so far ${formatValue(last.y, unit)}.` : '',
    target === null ? '' : `Target ${formatValue(target, unit)}.`,
    timeBoxHours === null ? '' : `Time box ${formatMeasured(timeBoxHours)} hours.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The chance of the target, in words: "63 % chance of reaching 8 % within the time box." */
export function describeOutlook({ best, direction, target, unit, timeBoxHours }: ProgressPicture, chance: number | null): string {
  const last = best.at(-1);
  if (target === null || !last) return '';
  if (direction === 'decrease' ? last.y <= target : last.y >= target) return `The target of ${formatValue(target, unit)} is reached.`;
  if (timeBoxHours !== null && last.x >= timeBoxHours) return 'The time box is used up.';
  return chance === null ? '' : `${formatChance(chance)} chance of reaching ${formatValue(target, unit)} within the time box.`;
}

type RiskFacts = {
  readonly id: string;
  readonly reason: FailureReason;
  readonly title: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly mitigation: string;
  readonly owner: string | null;
  readonly mitigationDueOn: string | null;
  readonly mitigatedOn: string | null;
  readonly assessments: readonly { readonly on: string; readonly likely: number; readonly assessor: string | null }[];
};

export type RiskLine = { readonly id: string; readonly name: string; readonly low: number; readonly likely: number; readonly high: number; readonly way: 'rising' | 'falling' | 'level'; readonly mitigation: string; readonly isLate: boolean; readonly history: readonly number[] };

/** A change of less than two points is no trend. */
const LEVEL = 0.02;
const SHOWN_ASSESSMENTS = 8;

export function toRiskLine(risk: RiskFacts, today: string): RiskLine {
  const history = risk.assessments.map(({ likely }) => likely).slice(-SHOWN_ASSESSMENTS);
  const change = risk.likely - (history.at(-2) ?? risk.likely);
  const isLate = risk.mitigationDueOn !== null && risk.mitigatedOn === null && risk.mitigationDueOn < today;
  const due = risk.mitigatedOn === null ? (risk.mitigationDueOn === null ? '' : formatDayFrom(risk.mitigationDueOn, today)) : 'done';
  const who = [risk.owner ?? '', due].filter((text) => text !== '').join(', ');
  return {
    id: risk.id,
    name: risk.title || reasonNames[risk.reason],
    low: risk.low,
    likely: risk.likely,
    high: risk.high,
    way: change > LEVEL ? 'rising' : change < -LEVEL ? 'falling' : 'level',
    mitigation: [risk.mitigation || 'nothing is done about it yet', who].filter((text) => text !== '').join(' · '),
    isLate,
    history,
  };
}

/** "open", or "open, late" past its day. */
export function describeUnknownStatus({ status, dueOn }: { readonly status: UnknownStatus; readonly dueOn: string | null }, today: string): { readonly text: string; readonly isLate: boolean } {
  const isLate = dueOn !== null && dueOn < today && (status === 'open' || status === 'being_resolved');
  return { text: unknownStatusNames[status] + (isLate ? ', late' : ''), isLate };
}

const HOURS_PER_DAY = 8;
const DAYS_PER_WEEK = 5;

/** "4 hours", "3 days", "2 weeks". */
export function formatWork(hours: number | null): string {
  if (hours === null) return '';
  if (hours === 0) return 'no work';
  const [amount, unit] = hours < HOURS_PER_DAY ? [hours, 'hour'] : hours < HOURS_PER_DAY * DAYS_PER_WEEK ? [hours / HOURS_PER_DAY, 'day'] : [hours / HOURS_PER_DAY / DAYS_PER_WEEK, 'week'];
  const figure = formatMeasured(Number(amount.toPrecision(2)));
  return `${figure} ${unit}${figure === '1' ? '' : 's'}`;
}

export type ActivityLine = { readonly key: string; readonly at: string; readonly when: string; readonly actor: string | null; readonly text: string };

type ActivityFacts = {
  readonly passages: readonly { readonly stage: Stage; readonly enteredOn: string; readonly isReturn: boolean; readonly reason: string | null }[];
  readonly unknowns: readonly { readonly question: string; readonly owner: string | null; readonly resolvedOn: string | null }[];
  readonly risks: readonly RiskFacts[];
  readonly signals: readonly { readonly kind: string; readonly on: string; readonly detail: Readonly<Record<string, string | number>> }[];
  readonly progress: { readonly metric: { readonly name: string; readonly unit: string }; readonly experiments: readonly { readonly number: number; readonly outcome: string; readonly person: string | null; readonly finishedAt: string | null; readonly value: number | null; readonly error: number | null }[] } | null;
};

type ChangeFacts = { readonly groupId: string; readonly at: string; readonly actorName: string; readonly action: string };

const SHOWN_ACTIVITY = 8;

/** What happened on a project lately, from its own records and the log; the latest first. */
export function toActivity(facts: ActivityFacts, changes: readonly ChangeFacts[], today: string): ActivityLine[] {
  const lines: Omit<ActivityLine, 'when'>[] = [
    ...changes.filter(({ action }) => !BEGINNINGS.includes(action)).map(({ groupId, at, actorName, action }) => ({ key: groupId, at, actor: actorName, text: inPast(action) })),
    ...facts.passages.map((passage, index) => ({ key: `passage ${index}`, at: passage.enteredOn, actor: null, text: describePassage(passage) })),
    ...facts.signals.map((signal, index) => ({ key: `signal ${index}`, at: signal.on, actor: null, text: describeSignal(signal) })),
    ...facts.unknowns.flatMap(({ question, owner, resolvedOn }, index) => (resolvedOn === null ? [] : [{ key: `unknown ${index}`, at: resolvedOn, actor: owner, text: `resolved: ${question}` }])),
    ...facts.risks.flatMap((risk) => risk.assessments.map(({ on, likely, assessor }, index) => ({ key: `${risk.id} ${index}`, at: on, actor: assessor, text: `put the chance of “${risk.title || reasonNames[risk.reason]}” at ${formatChance(likely)}` }))),
    ...(facts.progress?.experiments ?? []).flatMap((experiment) => describeExperiment(experiment, facts.progress?.metric ?? { name: '', unit: '' })),
  ];
  return lines
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, SHOWN_ACTIVITY)
    .map((line) => ({ ...line, when: line.at.slice(0, 10) === today && line.at.length > 10 ? line.at.slice(11, 16) : formatDay(line.at) }));
}

function describePassage({ stage, isReturn, reason }: ActivityFacts['passages'][number]): string {
  if (!isReturn) return `entered ${stageNames[stage].toLowerCase()}`;
  return `went back to ${stageNames[stage].toLowerCase()}${reason ? ` ${reason.startsWith('for ') ? '' : '– '}${reason}` : ''}`;
}

function describeExperiment(experiment: NonNullable<ActivityFacts['progress']>['experiments'][number], { name, unit }: { readonly name: string; readonly unit: string }): Omit<ActivityLine, 'when'>[] {
  const { number, outcome, person, finishedAt, value, error } = experiment;
  if (finishedAt === null) return [];
  const range = value !== null && error !== null ? ` (${formatRange(value - error, value + error, value)})` : '';
  const measured = value === null ? '' : `, ${name.toLowerCase()} ${formatValue(value, unit)}${range}`;
  return [{ key: `experiment ${number}`, at: finishedAt, actor: person, text: `logged experiment ${number}${measured}, ${outcome}` }];
}

const signalWords: Readonly<Record<string, (detail: Readonly<Record<string, string | number>>) => string>> = {
  unknownOverdue: ({ question }) => `An unknown is open past its date: ${question}`,
  labelBudget: ({ spent, done }) => `Label budget ${formatChance(Number(spent))} spent, ${formatChance(Number(done))} of the labels done`,
  plateau: ({ fromHours, toHours }) => `No progress from hour ${fromHours} to ${toHours}`,
  noBusinessFeedback: ({ days }) => `No feedback from the business for ${days} days`,
  roleUncovered: ({ role }) => `Nobody covers the role: ${role}`,
  noBaseline: () => 'There is no baseline to compare with',
  sponsorMissing: () => 'Nobody sponsors it',
  objectiveUnowned: ({ objective }) => `Nobody owns the objective: ${objective}`,
};

function describeSignal({ kind, detail }: ActivityFacts['signals'][number]): string {
  return signalWords[kind]?.(detail) ?? kind;
}

const pastForms: Readonly<Record<string, string>> = { meet: 'met', take: 'took', undo: 'took back a change', make: 'made', set: 'set', submit: 'submitted', give: 'gave', begin: 'began', put: 'put' };

/** The log names what is done ("change a project"); here it was done ("changed a project"). */
export function inPast(action: string): string {
  const [verb = '', ...rest] = action.split(' ');
  const past = pastForms[verb] ?? (verb.endsWith('e') ? `${verb}d` : verb.endsWith('y') ? `${verb.slice(0, -1)}ied` : verb === 'pin' || verb === 'unpin' ? `${verb}ned` : `${verb}ed`);
  return [past, ...rest].join(' ').trim();
}
