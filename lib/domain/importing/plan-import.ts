import type { DraftAnswer, ProjectDraft, ProjectFields, Rejection } from './project-draft';

/** A project that the workspace has, as it is now and as files have said it is. */
export type KnownProject = {
  readonly id: string;
  readonly isRemoved: boolean;
  readonly fields: ProjectFields;
  /** Each field as an import last wrote it; absent where none did. */
  readonly imported: Partial<ProjectFields>;
  /** The importing person's own answers to the criteria of the current model. */
  readonly answers: Readonly<Record<string, { readonly raw: string; readonly isImported: boolean }>>;
};

export type FieldChange = { readonly [Field in keyof ProjectFields]?: ProjectFields[Field] };

/** What is to be done about a row: add a project, bring a removed one back, change it, or nothing. */
export type PlannedRow =
  | { readonly kind: 'new'; readonly draft: ProjectDraft }
  | { readonly kind: 'restored' | 'changed'; readonly draft: ProjectDraft; readonly known: KnownProject; readonly change: FieldChange; readonly answers: readonly DraftAnswer[] }
  | { readonly kind: 'same'; readonly draft: ProjectDraft; readonly known: KnownProject };

/**
 * Compares what a file says with what the workspace holds. A field that the file says the same about as last time is left
 * as it is, even if it was edited here since: an import repeated must not take back people's work.
 */
export function planImport(drafts: readonly ProjectDraft[], find: (draft: ProjectDraft) => KnownProject | null): { readonly rows: readonly PlannedRow[]; readonly rejections: readonly Rejection[] } {
  const lineOf = new Map<string, number>();
  const rows: PlannedRow[] = [];
  const rejections: Rejection[] = [];
  for (const draft of drafts) {
    const known = find(draft);
    const earlier = known ? lineOf.get(known.id) : undefined;
    if (known && earlier === undefined) lineOf.set(known.id, draft.line);
    if (earlier === undefined) rows.push(planRow(draft, known));
    else rejections.push({ line: draft.line, column: null, reason: `It is the same project as line ${earlier}.` });
  }
  return { rows, rejections };
}

function planRow(draft: ProjectDraft, known: KnownProject | null): PlannedRow {
  if (!known) return { kind: 'new', draft };
  const change = findChange(draft, known);
  const answers = draft.answers.filter(({ criterionKey, raw }) => {
    const own = known.answers[criterionKey];
    return own === undefined || (own.isImported && own.raw !== raw);
  });
  if (known.isRemoved) return { kind: 'restored', draft, known, change, answers };
  return Object.keys(change).length + answers.length === 0 ? { kind: 'same', draft, known } : { kind: 'changed', draft, known, change, answers };
}

function findChange({ fields }: ProjectDraft, { fields: now, imported, isRemoved }: KnownProject): FieldChange {
  const changed = (Object.keys(fields) as (keyof ProjectFields)[]).filter((field) => {
    if (isEqual(fields[field], now[field])) return false;
    return isRemoved || !(field in imported) || !isEqual(fields[field], imported[field]);
  });
  return Object.fromEntries(changed.map((field) => [field, fields[field]]));
}

/** By content; the order of an object's keys says nothing. */
function isEqual(a: unknown, b: unknown): boolean {
  return toText(a) === toText(b);
}

function toText(value: unknown): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value ?? null);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
