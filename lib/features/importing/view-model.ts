import type { PlanOutline } from '@/lib/domain/importing/outline-plan';
import type { KnownProject, PlannedRow } from '@/lib/domain/importing/plan-import';
import type { ProjectFields, Rejection } from '@/lib/domain/importing/project-draft';
import { projectStatusNames } from '@/lib/domain/shared/project-status';
import { stageNames } from '@/lib/domain/shared/stage';
import type { ImportCounts } from './schema';

export type PreviewRow = {
  readonly line: number;
  readonly kind: PlannedRow['kind'];
  readonly name: string;
  readonly standing: string;
  readonly details: string;
  /** For changed rows: each field, from what to what. */
  readonly changes: readonly string[];
};

/** The dry run as the page shows it; also what the REST API answers. */
export type PlanView = {
  readonly counts: ImportCounts;
  readonly rejections: readonly Rejection[];
  /** Of all; the list is cut. */
  readonly rejectionCount: number;
  readonly restored: number;
  readonly unnamed: readonly number[];
  readonly preview: readonly PreviewRow[];
};

const MOST_TEXT = 60;

export function toPlanView({ counts, rejections, rejectionCount, restored, unnamed, samples }: PlanOutline, people: ReadonlyMap<string, string>): PlanView {
  return { counts, rejections, rejectionCount, restored, unnamed, preview: samples.map((row) => toPreviewRow(row, people)) };
}

function toPreviewRow(row: PlannedRow, people: ReadonlyMap<string, string>): PreviewRow {
  const { fields, line, answers } = row.draft;
  const owner = fields.ownerId ? (people.get(fields.ownerId) ?? null) : null;
  const scores = answers.length > 0 ? `${answers.length} scores` : null;
  return {
    line,
    kind: row.kind,
    name: fields.name,
    standing: [fields.stage ? stageNames[fields.stage] : null, fields.status ? projectStatusNames[fields.status].toLowerCase() : null].filter((part) => part !== null).join(', '),
    details: [owner, ...(fields.tags ?? []).slice(0, 4), scores].filter((part) => part !== null).join(' · '),
    changes: row.kind === 'changed' ? listChanges(row, row.known, people) : [],
  };
}

const fieldNames: Record<keyof ProjectFields, string> = {
  name: 'name', description: 'description', stage: 'stage', status: 'status', ownerId: 'owner', tags: 'tags', startsOn: 'start', dueOn: 'due', finishedOn: 'finished', source: 'source', externalId: 'external id', extra: 'other columns',
};

function listChanges({ change, answers }: Extract<PlannedRow, { kind: 'changed' | 'restored' }>, known: KnownProject, people: ReadonlyMap<string, string>): string[] {
  const fields = (Object.keys(change) as (keyof ProjectFields)[]).map((field) => {
    if (field === 'extra') return `${fieldNames.extra}: ${listExtra(known.fields.extra, change.extra ?? {}).join(', ')}`;
    const print = (value: unknown): string => quote(field === 'ownerId' && typeof value === 'string' ? (people.get(value) ?? value) : value);
    return `${fieldNames[field]} ${print(known.fields[field])} to ${print(change[field])}`;
  });
  return [...fields, ...answers.map(({ criterionKey, raw }) => `${criterionKey} ${quote(known.answers[criterionKey]?.raw ?? null)} to ${quote(raw)}`)];
}

/** The columns that differ. */
function listExtra(before: ProjectFields['extra'], after: ProjectFields['extra']): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => before[key] !== after[key]);
}

function quote(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
  if (text === '') return 'nothing';
  return `“${text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text}”`;
}
