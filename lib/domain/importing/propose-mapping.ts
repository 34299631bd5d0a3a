import type { Criterion } from '../scoring/criterion';
import { decideDateOrder } from './decide-date-order';
import type { ColumnFacts } from './describe-column';
import { fitHeader, normaliseHeader } from './header-words';
import { DATE_TARGETS, REPEATABLE, type ColumnMapping, type FieldTarget, type ImportMapping, type Target } from './import-mapping';
import { proposeScope } from './propose-scope';
import { proposeOwners, proposeStages, proposeStatuses, type KnownPerson } from './propose-values';
import { readStanding } from './read-standing';
import type { Table } from './table';

export type ProposalContext = { readonly source: string; readonly criteria: readonly Pick<Criterion, 'key' | 'name' | 'retired'>[]; readonly people: readonly KnownPerson[] };

/** Assigned in this order; a column goes to the first target that it fits best. */
const ORDER: readonly FieldTarget[] = ['projectId', 'ignore', 'externalId', 'name', 'stage', 'status', 'startsOn', 'dueOn', 'liveOn', 'finishedOn', 'description', 'owner', 'source', 'tags'];

/**
 * What each column of a table most likely is, from its name and its cells. What fits nothing is kept as it is.
 * A proposal: a person looks at it and corrects it.
 */
export function proposeMapping(table: Table, facts: readonly ColumnFacts[], context: ProposalContext): ImportMapping {
  const chosen = new Map<number, Target>();
  for (const target of ORDER) {
    const fits = facts.flatMap((fact) => (chosen.has(fact.index) ? [] : [{ fact, fit: fit(fact, target, table.rows.length) }])).filter(({ fit: value }) => value > 0);
    const ranked = fits.sort((a, b) => b.fit - a.fit || a.fact.index - b.fact.index);
    // Several descriptions are possible, but one is likely; tags and what is left out may be many.
    const taken = REPEATABLE.has(target) && target !== 'description' ? ranked : ranked.slice(0, 1);
    for (const { fact } of taken) chosen.set(fact.index, target);
  }
  proposeCriteria(facts, context.criteria, chosen);
  if (![...chosen.values()].includes('name')) proposeNameByContent(facts, table.rows.length, chosen);
  if (![...chosen.values()].includes('stage')) proposeStageByContent(facts, chosen);
  for (const index of proposeScope(table, facts, chosen)) chosen.set(index, 'scope');
  keepOneOfTwins(table, facts, chosen);
  return toMapping(table, facts, chosen, context);
}

/** How well the name of a column fits a target, if its cells could be that at all. */
function fit(fact: ColumnFacts, target: FieldTarget, rowCount: number): number {
  const byName = fitHeader(fact.name, target);
  return byName > 0 && couldBe(fact, target, rowCount) ? byName : 0;
}

function couldBe(fact: ColumnFacts, target: FieldTarget, rowCount: number): boolean {
  if (target === 'projectId' || target === 'ignore') return true;
  if (fact.filled === 0) return DATE_TARGETS.has(target) && fitHeader(fact.name, target) === 1;
  if (DATE_TARGETS.has(target)) return fact.dateShare >= 0.6;
  if (target === 'name') return fact.filled >= rowCount * 0.5 && fact.meanLength <= 200 && fact.numberShare < 0.9 && fact.distinct * 4 >= fact.filled;
  if (target === 'externalId') return fact.meanLength <= 40 && fact.distinct * 2 >= fact.filled;
  if (target === 'stage' || target === 'status') return fact.distinct <= 40 && fact.meanLength <= 60;
  if (target === 'description') return fact.dateShare < 0.5 && (fact.meanLength >= 20 || fitHeader(fact.name, target) === 1);
  if (target === 'tags') return fact.meanLength <= 60 && fact.numberShare < 0.5 && fact.dateShare < 0.5 && (fact.distinct <= Math.max(20, rowCount / 10) || fitHeader(fact.name, target) === 1);
  if (target === 'owner') return fact.meanLength <= 80 && fact.numberShare < 0.5 && fact.dateShare < 0.5;
  return fact.meanLength <= 80;
}

/** A column that is named like a criterion of the model, and holds numbers. */
function proposeCriteria(facts: readonly ColumnFacts[], criteria: ProposalContext['criteria'], chosen: Map<number, Target>): void {
  for (const { key, name, retired } of criteria) {
    if (retired) continue;
    const wanted = [normaliseHeader(name), normaliseHeader(key)];
    const found = facts.find((fact) => !chosen.has(fact.index) && fact.filled > 0 && fact.dateShare < 0.9 && wanted.includes(normaliseHeader(fact.name)) && fact.values.some(({ text }) => /\d/.test(text)));
    if (found) chosen.set(found.index, `criterion:${key}`);
  }
}

/** Names are short texts that hardly repeat; the first such column on the left. */
function proposeNameByContent(facts: readonly ColumnFacts[], rowCount: number, chosen: Map<number, Target>): void {
  const found = facts.find((fact) => !chosen.has(fact.index) && fact.filled >= rowCount * 0.9 && fact.distinct >= fact.filled * 0.8 && fact.meanLength >= 4 && fact.meanLength <= 120 && fact.numberShare < 0.1 && fact.dateShare < 0.1 && fact.emailShare < 0.1);
  if (found) chosen.set(found.index, 'name');
}

/** A few words that are nearly all known as stages. */
function proposeStageByContent(facts: readonly ColumnFacts[], chosen: Map<number, Target>): void {
  const found = facts.find((fact) => !chosen.has(fact.index) && fact.distinct >= 2 && fact.distinct <= 12 && fact.values.filter(({ text }) => readStanding(text)).length >= fact.distinct * 0.8);
  if (found) chosen.set(found.index, 'stage');
}

/** Of two columns of tags that always say the same in other words (code and name), the longer words are enough. */
function keepOneOfTwins(table: Table, facts: readonly ColumnFacts[], chosen: Map<number, Target>): void {
  const tags = facts.filter(({ index }) => chosen.get(index) === 'tags');
  for (const fact of tags) {
    const twin = tags.find((other) => other.distinct === fact.distinct && other.meanLength > fact.meanLength && countPairs(table, fact.index, other.index) === fact.distinct);
    if (twin) chosen.delete(fact.index);
  }
}

function countPairs(table: Table, one: number, other: number): number {
  return new Set(table.rows.map(({ cells }) => JSON.stringify([cells[one] ?? '', cells[other] ?? '']))).size;
}

function toMapping(table: Table, facts: readonly ColumnFacts[], chosen: ReadonlyMap<number, Target>, context: ProposalContext): ImportMapping {
  const columns = facts.map((fact): [string, ColumnMapping] => {
    const target = chosen.get(fact.index) ?? 'keep';
    return [fact.name, { target, dateOrder: DATE_TARGETS.has(target) ? knownOrder(table, fact.index) : null }];
  });
  const valuesOf = (target: Target): string[] => facts.filter(({ index }) => chosen.get(index) === target).flatMap(({ values }) => values.map(({ text }) => text));
  return {
    source: context.source,
    columns: Object.fromEntries(columns),
    stages: proposeStages(valuesOf('stage')),
    statuses: proposeStatuses(valuesOf('status')),
    owners: proposeOwners(valuesOf('owner'), context.people),
  };
}

function knownOrder(table: Table, index: number): ColumnMapping['dateOrder'] {
  const decision = decideDateOrder(table.rows.map(({ cells }) => cells[index] ?? ''));
  return decision.kind === 'decided' ? decision.order : null;
}
