import { describe, expect, it } from 'vitest';
import { ratePerson } from '@/lib/domain/time/report/person-rate';

describe('ratePerson', () => {
  it('weighs roles by their shares', () => {
    expect(ratePerson([{ share: 0.75, hourlyCost: 80 }, { share: 0.25, hourlyCost: 40 }], 10)).toBe(70);
  });

  it('passes over roles without a rate, and takes the workspace’s rate where no role has one', () => {
    expect(ratePerson([{ share: 0.5, hourlyCost: 80 }, { share: 0.5, hourlyCost: null }], 10)).toBe(80);
    expect(ratePerson([{ share: 1, hourlyCost: null }], 10)).toBe(10);
    expect(ratePerson([], null)).toBeNull();
    expect(ratePerson([{ share: 0, hourlyCost: 80 }], null)).toBeNull();
    expect(ratePerson([{ share: 1, hourlyCost: 0 }], 10)).toBe(0);
  });
});
