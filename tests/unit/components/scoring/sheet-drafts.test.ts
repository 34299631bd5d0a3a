import { describe, expect, it } from 'vitest';
import { changeDraft, EMPTY_DRAFT, mergeStored, type Drafts } from '@/components/scoring/sheet-drafts';
import type { Criterion } from '@/lib/domain/scoring/criterion';
import { DEFAULT_SCORING_MODEL as model } from '@/lib/domain/scoring/default-model';

const effort = model.criteria.find(({ key }) => key === 'effortTotal') as Criterion;

describe('a draft', () => {
  it('waits to be saved once it can be read, and is kept unsaved while it cannot', () => {
    expect(changeDraft(EMPTY_DRAFT, { text: '8 14 30' }, effort, model)).toMatchObject({ state: 'waiting', interval: { p10: 8, p50: 14, p90: 30 } });
    expect(changeDraft(EMPTY_DRAFT, { text: '8 to' }, effort, model)).toMatchObject({ state: 'unreadable', text: '8 to', interval: null });
    expect(changeDraft(EMPTY_DRAFT, { text: ' ' }, effort, model)).toMatchObject({ state: 'waiting', interval: null });
  });

  it('gives way to the server only where nothing of it is unsaved', () => {
    const stored = { criterionKey: 'a', text: '5', note: '', source: 'person' as const, interval: { p10: 5, p50: 5, p90: 5 } };
    const drafts: Drafts = { a: { ...EMPTY_DRAFT, text: '7', state: 'waiting' }, b: { ...EMPTY_DRAFT, text: '3' } };
    const merged = mergeStored(drafts, [stored]);
    expect(merged['a']).toMatchObject({ text: '7', state: 'waiting', filled: 0 });
    expect(merged['b']).toMatchObject({ text: '', filled: 1 });
    expect(mergeStored({ a: { ...EMPTY_DRAFT, text: '5' } }, [stored])['a']).toMatchObject({ text: '5', filled: 0, interval: { p50: 5 } });
  });
});
