import { describe, expect, it } from 'vitest';
import { collectImported, findUndone } from '@/lib/domain/importing/imported-values';

describe('what imports last wrote', () => {
  it('is each field as the latest of them wrote it; what an import left as it was says nothing', () => {
    const imported = collectImported([
      ['a', null, { name: 'Churn', tags: ['x'] }],
      ['b', null, { name: 'Fraud' }],
      ['a', { name: 'Churn model', tags: ['x'] }, { name: 'Churn 2', tags: ['x'] }],
      ['b', { name: 'Fraud', tags: [] }, null],
    ]);
    expect(Object.fromEntries(imported)).toEqual({ a: { name: 'Churn 2', tags: ['x'] }, b: { name: 'Fraud' } });
  });

  it('leaves out groups that were taken back, but not those whose undo was taken back', () => {
    expect(findUndone([{ groupId: 'u1', undoes: 'g1' }])).toEqual(['g1']);
    expect(findUndone([{ groupId: 'u1', undoes: 'g1' }, { groupId: 'u2', undoes: 'u1' }, { groupId: 'u3', undoes: 'g2' }])).toEqual(['u1', 'g2']);
  });
});
