import type { DriverPart } from '../priority/driver-parts';
import type { Answer } from '../scoring/answer';
import type { Criterion, Scale, Side } from '../scoring/criterion';
import { normaliseWeights } from '../scoring/normalise-weights';
import type { ScoringModel } from '../scoring/scoring-model';
import type { Capacity, Resource, SelectionConstraint } from '../selection/types';
import { formatDayAndYear } from '../shared/format-date';
import type { Interval } from '../shared/interval';

/** What is read of the inputs that a snapshot froze. */
export type FrozenSource = {
  readonly seed: string;
  readonly draws: number;
  readonly model: Pick<ScoringModel, 'version' | 'currency'> & { readonly criteria: readonly Pick<Criterion, 'key' | 'side' | 'name' | 'scale' | 'feeds' | 'weight' | 'retired'>[] };
  readonly drivers: readonly { readonly name: string; readonly affects: DriverPart; readonly factor: Interval }[];
  readonly capacities: readonly Pick<Capacity, 'key' | 'name' | 'available' | 'resource' | 'lightsOnShare'>[];
  readonly constraints: readonly SelectionConstraint[];
  readonly acceptedChance: number;
};

/** What is read of a project that it froze. */
export type FrozenProjectInputs = { readonly id: string; readonly name: string; readonly answers: readonly Pick<Answer, 'criterionKey' | 'scorerId' | 'interval'>[] };

export type FrozenAnswer = { readonly criterion: string; readonly scale: Scale; readonly scorer: string; readonly interval: Interval };

/** Everything that a snapshot was computed from, by name and in the order in which it is read. Plain JSON. */
export type FrozenInputs = Pick<FrozenSource, 'seed' | 'draws' | 'acceptedChance' | 'drivers'> & {
  readonly modelVersion: number;
  readonly currency: string;
  /** Made to sum to 1 on each side. */
  readonly weights: readonly { readonly side: Side; readonly name: string; readonly weight: number }[];
  readonly capacities: readonly { readonly name: string; readonly available: number; readonly kind: Resource['kind']; readonly lightsOnShare: number }[];
  readonly rules: readonly string[];
  /** Answers null: other people's, that the reader may not see before scoring. */
  readonly projects: readonly { readonly id: string; readonly name: string; readonly answers: readonly FrozenAnswer[] | null }[];
};

type Reading = {
  readonly isHidden: (projectId: string) => boolean;
  readonly nameOfScorer: (id: string) => string;
  /** Undefined for one that was not scored then. */
  readonly nameOfProject: (id: string) => string | undefined;
};

/** @param projects those whose answers are listed: some of a long list at a time */
export function listFrozenInputs(source: FrozenSource, projects: readonly FrozenProjectInputs[], reading: Reading): FrozenInputs {
  const { seed, draws, acceptedChance, drivers, model, capacities, constraints } = source;
  return {
    seed,
    draws,
    acceptedChance,
    drivers,
    modelVersion: model.version,
    currency: model.currency,
    weights: listWeights(model),
    capacities: capacities.map(({ name, available, resource, lightsOnShare = 0 }) => ({ name, available, kind: resource.kind, lightsOnShare })),
    rules: constraints.map((constraint) => sayRule(constraint, (id) => reading.nameOfProject(id) ?? 'a project without scores')),
    projects: projects.filter(({ answers }) => answers.length > 0).map(({ id, name, answers }) => ({ id, name, answers: reading.isHidden(id) ? null : listAnswers(answers, model, reading) })),
  };
}

function listWeights(model: FrozenSource['model']): FrozenInputs['weights'] {
  return (['impactRating', 'costRating'] as const).flatMap((feeds) => {
    const weights = normaliseWeights(model, feeds);
    return model.criteria.flatMap(({ key, side, name }) => {
      const weight = weights.get(key);
      return weight === undefined ? [] : [{ side, name, weight }];
    });
  });
}

/** As the questions are asked; then by scorer. */
function listAnswers(answers: FrozenProjectInputs['answers'], { criteria }: FrozenSource['model'], { nameOfScorer }: Reading): FrozenAnswer[] {
  return criteria.flatMap(({ key, name, scale }) =>
    answers
      .filter(({ criterionKey }) => criterionKey === key)
      .map(({ scorerId, interval }) => ({ criterion: name, scale, scorer: nameOfScorer(scorerId), interval }))
      .toSorted((a, b) => (a.scorer < b.scorer ? -1 : 1)),
  );
}

function sayRule(rule: SelectionConstraint, nameOf: (id: string) => string): string {
  switch (rule.kind) {
    case 'mustDo':
      return `${nameOf(rule.projectId)} must be done`;
    case 'exclude':
      return `${nameOf(rule.projectId)} is left out`;
    case 'eitherOr':
      return `At most one of ${rule.projectIds.map(nameOf).join(', ')}`;
    case 'needs':
      return `${nameOf(rule.projectId)} needs ${nameOf(rule.neededId)}`;
    case 'notBefore':
      return `${nameOf(rule.projectId)} not before ${formatDayAndYear(rule.from)}`;
    default:
      return rule satisfies never;
  }
}
