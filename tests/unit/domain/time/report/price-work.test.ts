import { describe, expect, it } from 'vitest';
import { priceWork } from '@/lib/domain/time/report/price-work';

describe('what work costs', () => {
  const work = [{ personId: 'jonas', seconds: 36_000 }, { personId: 'liv', seconds: 12_000 }];
  const rateOf = new Map<string, number | null>([['jonas', 80], ['liv', null]]);

  it('adds compute to people: 10 hours at 80, and 30 at 2.50', () => {
    expect(priceWork(work, 30, { rateOf, perComputeHour: 2.5 })).toEqual({ cost: 875, seconds: 48_000, unpricedSeconds: 12_000, computeHours: 30, isComputeUnpriced: false });
  });

  it('says what nobody has priced', () => {
    expect(priceWork(work, 30, { rateOf, perComputeHour: null })).toMatchObject({ cost: 800, isComputeUnpriced: true });
    expect(priceWork([{ personId: 'nobody', seconds: 60 }], 0, { rateOf, perComputeHour: null })).toMatchObject({ cost: 0, unpricedSeconds: 60, isComputeUnpriced: false });
  });

  it('takes compute that costs nothing as priced', () => {
    expect(priceWork([], 5, { rateOf, perComputeHour: 0 })).toMatchObject({ cost: 0, isComputeUnpriced: false });
  });
});
