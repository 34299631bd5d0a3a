import { describe, expect, it } from 'vitest';
import { outlinePlan } from '@/lib/domain/importing/outline-plan';
import type { KnownProject, PlannedRow } from '@/lib/domain/importing/plan-import';
import type { ProjectDraft } from '@/lib/domain/importing/project-draft';

const draft = (line: number): ProjectDraft => ({ line, naturalKey: `k${line}`, projectId: null, fields: { name: `Project ${line}` }, answers: [] });
const known = { id: 'p', isRemoved: false } as KnownProject;

describe('the outline of a plan', () => {
  const rows: PlannedRow[] = [
    { kind: 'new', draft: draft(2) },
    { kind: 'same', draft: draft(3), known },
    { kind: 'restored', draft: draft(4), known, change: {}, answers: [] },
    { kind: 'changed', draft: draft(5), known, change: { name: 'x' }, answers: [] },
  ];
  const rejected = (line: number) => ({ line, column: null, reason: `no. ${line}` });

  it('counts rows and rejected lines, each line once', () => {
    const outline = outlinePlan({ rows, rejections: [rejected(6)] }, { rejections: [rejected(9), rejected(6)], unnamed: [2] });
    expect(outline).toMatchObject({ counts: { new: 2, changed: 1, same: 1, rejected: 2 }, restored: 1, rejectionCount: 3, unnamed: [2] });
    expect(outline.rejections.map(({ line }) => line)).toEqual([6, 6, 9]);
  });

  it('shows what changes first, then what is new', () => {
    expect(outlinePlan({ rows, rejections: [] }, { rejections: [], unnamed: [] }).samples.map(({ draft: { line } }) => line)).toEqual([5, 2, 4, 3]);
  });

  it('tells of the first 500 rejections and how many there are', () => {
    const many = Array.from({ length: 800 }, (_, index) => rejected(index + 2));
    const outline = outlinePlan({ rows: [], rejections: [] }, { rejections: many, unnamed: [] });
    expect([outline.rejections.length, outline.rejectionCount]).toEqual([500, 800]);
  });
});
