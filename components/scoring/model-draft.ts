import type { Criterion } from '@/lib/domain/scoring/criterion';
import { parseRange } from '@/lib/domain/scoring/parse-range';
import type { Interval } from '@/lib/domain/shared/interval';
import { readNumber, readOptionalNumber } from '@/lib/domain/shared/read-number';
import type { ScoringModelView } from '@/lib/features/scoring/loaders';

/** The assumptions as they are typed. */
export type AssumptionTexts = Readonly<Record<'moneyPerHour' | 'moneyPerGpuHour' | 'success' | 'atZero' | 'atTen' | 'ratedFactor' | 'effortCorrelation' | 'moneyPerPoint' | 'singleNumberFactor' | 'moneyPerPersonWeek' | 'years' | 'rate', string>>;

export type ModelDraft = {
  readonly criteria: readonly Criterion[];
  /** Weights as they are typed, by key. */
  readonly weights: Readonly<Record<string, string>>;
  readonly texts: AssumptionTexts;
  readonly roleShares: Readonly<Record<string, string>>;
  readonly formula: string;
  readonly note: string;
};

export function startDraft({ model, settings }: Pick<ScoringModelView, 'model' | 'settings'>): ModelDraft {
  const { assumptions, criteria } = model;
  const { methods, formula } = settings;
  return {
    criteria,
    weights: Object.fromEntries(criteria.map(({ key, weight }) => [key, print(weight)])),
    texts: {
      moneyPerHour: print(assumptions.moneyPerHour),
      moneyPerGpuHour: print(assumptions.moneyPerGpuHour),
      success: [assumptions.success.p10, assumptions.success.p50, assumptions.success.p90].map((share) => `${print(share * 100)}%`).join(' '),
      atZero: print(assumptions.ratedEffort.atZero),
      atTen: print(assumptions.ratedEffort.atTen),
      ratedFactor: print(assumptions.ratedEffort.factor),
      effortCorrelation: print(assumptions.effortCorrelation),
      moneyPerPoint: assumptions.moneyPerPoint === null ? '' : print(assumptions.moneyPerPoint),
      singleNumberFactor: print(assumptions.singleNumberFactor),
      moneyPerPersonWeek: print(methods.moneyPerPersonWeek),
      years: print(methods.years),
      rate: print(methods.rate * 100),
    },
    roleShares: Object.fromEntries(Object.entries(assumptions.roleShares).map(([role, share]) => [role, print(share * 100)])),
    formula,
    note: '',
  };
}

/** A draft as it is sent; what is no number becomes NaN, which the server refuses by name. */
export function finishDraft({ criteria, weights, texts, roleShares, formula, note }: ModelDraft) {
  return {
    note,
    formula,
    criteria: criteria.map((criterion) => ({ ...criterion, rubric: [...criterion.rubric], weight: readNumber(weights[criterion.key] ?? '0') })),
    assumptions: {
      moneyPerHour: readNumber(texts.moneyPerHour),
      moneyPerGpuHour: readNumber(texts.moneyPerGpuHour),
      success: readShares(texts.success),
      ratedEffort: { atZero: readNumber(texts.atZero), atTen: readNumber(texts.atTen), factor: readNumber(texts.ratedFactor) },
      roleShares: Object.fromEntries(Object.entries(roleShares).map(([role, text]) => [role, readNumber(text) / 100])),
      effortCorrelation: readNumber(texts.effortCorrelation),
      moneyPerPoint: readOptionalNumber(texts.moneyPerPoint),
      singleNumberFactor: readNumber(texts.singleNumberFactor),
    },
    methods: { moneyPerPersonWeek: readNumber(texts.moneyPerPersonWeek), years: readNumber(texts.years), rate: readNumber(texts.rate) / 100 },
  };
}

function readShares(text: string): Interval {
  const read = parseRange(text, { scale: 'share', singleNumberFactor: 1.6 });
  return read.ok ? read.interval : { p10: Number.NaN, p50: Number.NaN, p90: Number.NaN };
}

/** Without the noise of binary fractions: 45, not 45.00000000000001. */
function print(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** The sum of the weights of the ratings of one side that are asked. */
export function sumWeights({ criteria, weights }: Pick<ModelDraft, 'criteria' | 'weights'>, feeds: 'impactRating' | 'costRating'): number {
  return criteria.filter((criterion) => criterion.feeds === feeds && criterion.retired !== true).reduce((sum, { key }) => sum + (readNumber(weights[key] ?? '') || 0), 0);
}

/** A key made of a name, not yet taken: "Regulatory risk" becomes regulatoryRisk. */
export function makeKey(name: string, taken: ReadonlySet<string>): string {
  const words = name.normalize('NFKD').replace(/[^a-zA-Z0-9 ]/g, '').trim().split(/\s+/).filter((word) => word !== '');
  const joined = words.map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())).join('').slice(0, 36);
  const base = /^[a-z]/i.test(joined) ? joined : `criterion${joined}`.slice(0, 36);
  let key = base;
  for (let count = 2; taken.has(key); count += 1) key = `${base}${count}`;
  return key;
}
