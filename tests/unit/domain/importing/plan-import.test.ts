import { describe, expect, it } from 'vitest';
import { planImport, type KnownProject } from '@/lib/domain/importing/plan-import';
import type { ProjectDraft, ProjectFields } from '@/lib/domain/importing/project-draft';

const fields: ProjectFields = { name: 'A', description: 'text', stage: 'goal', status: 'candidate', ownerId: null, tags: ['x'], startsOn: null, dueOn: null, finishedOn: null, source: 'list', externalId: '7', extra: { a: '1', b: '2' } };
const draft = (change: Partial<ProjectFields> = {}, answers: ProjectDraft['answers'] = []): ProjectDraft => ({ line: 2, naturalKey: 'k', projectId: null, fields: { ...fields, ...change }, answers });
const known = (change: Partial<KnownProject> = {}): KnownProject => ({ id: 'p', isRemoved: false, fields, imported: fields, answers: {}, ...change });
const plan = (one: ProjectDraft, project: KnownProject | null) => planImport([one], () => project).rows[0];

describe('planImport', () => {
  it('adds what is not known', () => expect(plan(draft(), null)).toMatchObject({ kind: 'new' }));
  it('leaves what is the same, whatever the order of its columns', () => expect(plan(draft({ extra: { b: '2', a: '1' } }), known())).toMatchObject({ kind: 'same' }));
  it('changes what the file says anew', () => expect(plan(draft({ stage: 'serving' }), known())).toMatchObject({ kind: 'changed', change: { stage: 'serving' } }));
  it('keeps what was edited here while the file says the same as before', () => expect(plan(draft(), known({ fields: { ...fields, stage: 'training', name: 'Better name' } }))).toMatchObject({ kind: 'same' }));
  it('takes what the file says anew even over an edit', () => expect(plan(draft({ stage: 'serving' }), known({ fields: { ...fields, stage: 'training' } }))).toMatchObject({ change: { stage: 'serving' } }));
  it('takes the file’s word where no import wrote the field', () => expect(plan(draft({ stage: 'serving' }), known({ imported: {} }))).toMatchObject({ change: { stage: 'serving' } }));
  it('does not touch fields that the file has no column for', () => {
    const { name } = fields;
    expect(planImport([{ ...draft(), fields: { name } }], () => known({ fields: { ...fields, stage: 'serving' } })).rows[0]).toMatchObject({ kind: 'same' });
  });
  it('brings back what was removed', () => expect(plan(draft({ stage: 'data' }), known({ isRemoved: true }))).toMatchObject({ kind: 'restored', change: { stage: 'data' } }));

  it('changes imported scores, and leaves those that a person gave', () => {
    const answer = { criterionKey: 'reach', raw: '5', interval: { p10: 4, p50: 5, p90: 6 }, wasWidened: true };
    const answers = (raw: string, isImported: boolean) => known({ answers: { reach: { raw, isImported } } });
    expect(plan(draft({}, [answer]), known())).toMatchObject({ kind: 'changed', answers: [answer] });
    expect(plan(draft({}, [answer]), answers('4', true))).toMatchObject({ kind: 'changed', answers: [answer] });
    expect(plan(draft({}, [answer]), answers('4', false))).toMatchObject({ kind: 'same' });
    expect(plan(draft({}, [answer]), answers('5', true))).toMatchObject({ kind: 'same' });
  });

  it('rejects a second row for the same project', () => {
    const twice = planImport([draft(), { ...draft(), line: 9 }], () => known());
    expect(twice.rejections).toEqual([{ line: 9, column: null, reason: 'It is the same project as line 2.' }]);
    expect(twice.rows).toHaveLength(1);
  });
});
