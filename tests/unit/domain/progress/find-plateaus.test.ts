import { describe, expect, it } from 'vitest';
import { explainPlateau } from '@/lib/domain/progress/explain-plateau';
import { findPlateaus } from '@/lib/domain/progress/find-plateaus';
import type { PlacedExperiment } from '@/lib/domain/progress/progress-types';
import { trackKept } from '@/lib/domain/progress/track-kept';

const run = (values: readonly number[], error: number | null = null) => {
  const placed = values.map((y, index): PlacedExperiment => ({ x: (index + 1) * 10, y, error, outcome: 'kept', number: index + 1 }));
  return { placed, best: trackKept(placed, 'decrease') };
};

describe('plateaus', () => {
  it('are stretches of experiments that hardly bettered the best', () => {
    const { placed, best } = run([30, 20, 20, 20, 20, 20, 12, 10]);
    expect(findPlateaus(best, placed, 'decrease')).toEqual([{ from: 20, to: 60 }]);
  });

  it('end with the curve where it stands still now', () => {
    const { placed, best } = run([30, 20, 12, 12, 12, 12]);
    expect(findPlateaus(best, placed, 'decrease')).toEqual([{ from: 30, to: 60 }]);
  });

  it('are none where each experiment brings something, or only two stand still', () => {
    expect(findPlateaus(run([30, 26, 22, 18, 14, 10]).best, run([30, 26, 22, 18, 14, 10]).placed, 'decrease')).toEqual([]);
    const short = run([30, 20, 20, 20, 10]);
    expect(findPlateaus(short.best, short.placed, 'decrease')).toEqual([]);
    expect(findPlateaus([], [], 'decrease')).toEqual([]);
  });

  it('take gains within the error of the measurement for none', () => {
    const values = [30, 20, 18.9, 17.9, 16.9, 15.9, 8];
    expect(findPlateaus(run(values).best, run(values).placed, 'decrease')).toEqual([]);
    const noisy = run(values, 4.5);
    expect(findPlateaus(noisy.best, noisy.placed, 'decrease')).toEqual([{ from: 20, to: 60 }]);
  });

  it('do the same for metrics that rise', () => {
    const placed = [50, 70, 70, 70, 70, 90].map((y, index): PlacedExperiment => ({ x: (index + 1) * 10, y, error: null, outcome: 'kept', number: index + 1 }));
    expect(findPlateaus(trackKept(placed, 'increase'), placed, 'increase')).toEqual([{ from: 20, to: 50 }]);
  });
});

describe('why nothing was gained', () => {
  const usual = Array.from({ length: 10 }, (_, day) => [{ day: `2026-09-1${day}`, activity: 'Training', hours: 6 }, { day: `2026-09-1${day}`, activity: 'Labeling', hours: 2 }]).flat();

  it('names what took more of the hours than usual, the most of it first', () => {
    const log = [...usual, { day: '2026-10-05', activity: 'Labeling', hours: 40 }, { day: '2026-10-06', activity: 'Training', hours: 20 }, { day: '2026-10-07', activity: 'Waiting', hours: 15 }];
    expect(explainPlateau(log, '2026-10-01', '2026-10-31').map(({ activity, hours }) => [activity, hours])).toEqual([['Waiting', 15], ['Labeling', 40]]);
  });

  it('says nothing where the days were like all others, or nothing was logged', () => {
    expect(explainPlateau([...usual, { day: '2026-10-05', activity: 'Training', hours: 6 }, { day: '2026-10-05', activity: 'Labeling', hours: 2 }], '2026-10-01', '2026-10-31')).toEqual([]);
    expect(explainPlateau(usual, '2026-10-01', '2026-10-31')).toEqual([]);
  });
});
