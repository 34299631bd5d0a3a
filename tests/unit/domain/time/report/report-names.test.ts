import { describe, expect, it } from 'vitest';
import { nameRow, nameStep } from '@/lib/domain/time/report/report-names';
import { indexOfStep } from '@/lib/domain/time/report/report-steps';

describe('the names of a report', () => {
  it('are of a month, a week by the year of its Thursday, and a total', () => {
    expect(nameStep('month', indexOfStep('month', '2026-01-01'))).toEqual({ name: 'Jan', year: '2026' });
    expect(nameStep('week', indexOfStep('week', '2027-01-01'))).toEqual({ name: 'W53', year: '2026' });
    expect(nameStep('total', 0).name).toBe('Total');
  });

  it('are a row’s own, or those of its stage', () => {
    expect(nameRow('project', { id: 'training', name: 'Customs' })).toBe('Customs');
    expect(nameRow('stage', { id: 'training', name: '' })).toBe('Training');
    expect(nameRow('stage', { id: '', name: '' })).toBe('No stage');
  });
});
