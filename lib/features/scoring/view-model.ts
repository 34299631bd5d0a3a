import type { ProjectPriority, SharedDriver, UnscoredReason } from '@/lib/domain/priority/types';
import type { Answer } from '@/lib/domain/scoring/answer';
import type { Criterion, Scale, Side } from '@/lib/domain/scoring/criterion';
import { spreadBetween } from '@/lib/domain/scoring/spread-between';
import type { ScoringModel } from '@/lib/domain/scoring/scoring-model';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import type { Interval } from '@/lib/domain/shared/interval';

/** What a score is computed with besides the answers. */
export type ScoringContext = {
  readonly projectId: string;
  readonly model: ScoringModel;
  readonly drivers: readonly SharedDriver[];
  readonly driverIds: readonly string[];
  readonly seed: string;
};

export type CriterionGroup = { readonly side: Side; readonly title: string; readonly criteria: readonly Criterion[] };

/** The questions that are asked, impact before cost, in the model's order. */
export function groupCriteria({ criteria }: Pick<ScoringModel, 'criteria'>): CriterionGroup[] {
  const asked = criteria.filter(({ retired }) => retired !== true);
  const of = (side: Side) => asked.filter((criterion) => criterion.side === side);
  return [
    { side: 'impact', title: 'Impact', criteria: of('impact') },
    { side: 'cost', title: 'Cost', criteria: of('cost') },
  ];
}

export const unscoredWords: Readonly<Record<UnscoredReason, string>> = {
  noAnswers: 'Nothing is answered yet.',
  noImpact: 'Impact is missing: rate a benefit, or state a gain in money or hours.',
  noEffort: 'Cost is missing: state person-weeks, or rate difficulty, data and accuracy.',
  invalidAnswer: 'An answer cannot be read; mend it below.',
  effortMayBeZero: 'Undefined: the effort may be nought, and nothing is divided by nought. State person-weeks above 0.',
};

/** The unit that stands inside a field. */
export function unitOf({ scale, feeds }: Pick<Criterion, 'scale' | 'feeds'>, currency: string): string {
  const sign = currencySign(currency).trim();
  const units: Record<Scale, string> = {
    rating: '0\u201310',
    moneyPerYear: `${sign} a year`,
    money: sign,
    hours: feeds === 'compute' ? 'GPU-hours' : feeds === 'value' ? 'hours a year' : 'hours',
    personWeeks: 'person-weeks',
    yesNo: 'yes or no, or %',
    share: '%',
    count: '',
  };
  return units[scale];
}

export { formatAnswer, formatAnswerRange } from '@/lib/domain/scoring/format-answer';

export type AnswerAxis = { readonly kind: 'linear' | 'log'; readonly min: number; readonly max: number };

/** An axis that holds all given ranges of one question: the scale's own ends, or whole decades around them. */
export function chooseAnswerAxis(scale: Scale, intervals: readonly Interval[]): AnswerAxis {
  if (scale === 'rating') return { kind: 'linear', min: 0, max: 10 };
  if (scale === 'share' || scale === 'yesNo') return { kind: 'linear', min: 0, max: 1 };
  const low = Math.min(...intervals.map(({ p10 }) => p10));
  const high = Math.max(...intervals.map(({ p90 }) => p90));
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { kind: 'log', min: 1, max: 100 };
  if (low > 0) return chooseDecades(low, high);
  const most = Math.max(Math.abs(low), Math.abs(high), 1);
  return { kind: 'linear', min: low < 0 ? -1.2 * most : 0, max: 1.2 * most };
}

function chooseDecades(low: number, high: number): AnswerAxis {
  const min = 10 ** Math.floor(Math.log10(low) + 1e-9);
  const max = 10 ** Math.ceil(Math.log10(high) - 1e-9);
  return { kind: 'log', min, max: max > min ? max : 10 * min };
}

export type OthersSheet = { readonly scorerId: string; readonly scorer: string; readonly answers: readonly { readonly criterionKey: string; readonly interval: Interval | null; readonly source: Answer['source']; readonly note: string }[] };

/** What others answered to one question, and how far all medians are apart; null where a ratio means nothing. */
export function compareAnswers(criterionKey: string, own: Interval | null, others: readonly OthersSheet[]) {
  const given = others.flatMap(({ scorerId, scorer, answers }) => answers.filter((answer) => answer.criterionKey === criterionKey && (answer.interval !== null || answer.note !== '')).map(({ interval, note }) => ({ scorerId, scorer, interval, note })));
  const medians = [own, ...given.map(({ interval }) => interval)].flatMap((interval) => (interval === null ? [] : [interval.p50]));
  return { given, spread: spreadBetween(medians) };
}

/** Everybody's answers as the score is computed from them. */
export function toAnswers(sheets: readonly { readonly scorerId: string; readonly answers: OthersSheet['answers'] }[]): Answer[] {
  return sheets.flatMap(({ scorerId, answers }) => answers.flatMap(({ criterionKey, interval, source }) => (interval === null ? [] : [{ criterionKey, scorerId, interval, source }])));
}

const NEIGHBOURS = 2;

/** The projects next to one in its ranking, two on either side. */
export function findNeighbours(projects: readonly ProjectPriority[], projectId: string): string[] {
  const own = projects.find((project) => project.projectId === projectId);
  if (own?.status !== 'ranked') return [];
  const ranking = projects.filter((project) => project.status === 'ranked' && project.basis === own.basis).map((project) => project.projectId);
  const place = ranking.indexOf(projectId);
  return ranking.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1).filter((id) => id !== projectId);
}
