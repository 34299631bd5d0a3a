import { describe, expect, it } from 'vitest';
import type { Plateau } from '@/lib/domain/progress/find-plateau-reasons';
import type { LoggedExperiment } from '@/lib/domain/progress/progress-types';
import { describeLeft, toBox, toPicturePlateaus, toPoints } from '@/lib/features/progress/view-model';

const logged: LoggedExperiment[] = [{ number: 1, outcome: 'kept', hours: 10, finishedOn: '2026-10-01', value: 20, error: null, step: null, examples: null }];
const plateau: Plateau = { from: 100, to: 140, first: '2026-10-03', last: '2026-11-01', explained: null, activities: [{ activity: 'Waiting', hours: 20.4, share: 0.62, lift: 4 }] };

describe('a plateau in the picture', () => {
  it('says when it was, and what the log knows of it', () => {
    expect(toPicturePlateaus([plateau], 'hours', logged)).toEqual([{ id: null, from: 100, to: 140, hours: [100, 140], when: '3 Oct to 1 Nov', reason: 'waiting 20 h, 62\u202F% of the log', source: 'log' }]);
    expect(toPicturePlateaus([{ ...plateau, activities: [], first: null }], 'hours', logged)[0]).toMatchObject({ when: '', reason: 'the log does not say why', source: 'none' });
    expect(toPicturePlateaus([{ ...plateau, explained: { id: 'a', reason: 'new labels' } }], 'hours', logged)[0]).toMatchObject({ id: 'a', reason: 'new labels', source: 'person' });
  });

  it('lies at its days on the axis of dates, and nowhere on steps', () => {
    expect(toPicturePlateaus([plateau], 'date', logged)[0]).toMatchObject({ from: 2, to: 31, hours: [100, 140] });
    expect(toPicturePlateaus([plateau], 'steps', logged)).toEqual([]);
  });
});

describe('a time box', () => {
  it('is the latest one, with what is left', () => {
    const box = { hours: 40, fromHours: 100, endsOn: null, decidedAt: null };
    expect(toBox([{ ...box, decidedAt: '2026-10-01T00:00:00Z' }, box], 110, '2026-11-21')).toMatchObject({ left: 30, isOpen: true });
    expect(toBox([], 110, '2026-11-21')).toBe(null);
    expect([describeLeft({ left: 30, hours: 40 }), describeLeft({ left: -12.5, hours: 40 })]).toEqual(['30 h left of 40', '12.5 h over 40']);
  });
});

describe('points of the picture', () => {
  it('have their words, and the one that holds the best is marked', () => {
    const placed = [{ x: 10, y: 20, error: null, outcome: 'kept', number: 1 }, { x: 20, y: 25, error: null, outcome: 'dropped', number: 2 }] as const;
    expect(toPoints(placed, [{ x: 10, y: 20 }, { x: 20, y: 20 }], [{ number: 1, hypothesis: 'A baseline', change: 'model' }]).map(({ isBest, hypothesis }) => [isBest, hypothesis])).toEqual([[true, 'A baseline'], [false, '']]);
  });
});
