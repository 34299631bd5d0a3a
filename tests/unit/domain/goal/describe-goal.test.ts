import { describe, expect, it } from 'vitest';
import { describeGoal } from '@/lib/domain/goal/describe-goal';

const plain = (text: string): string => text.replaceAll(/[\u202F\u00A0]/g, ' ');
const sentence = (goal: Parameters<typeof describeGoal>[0]): string => plain(describeGoal(goal).map(({ text }) => text).join(''));

const goal = {
  form: 'recommend',
  input: 'a goods description',
  output: 'three tariff codes',
  metricName: 'Error',
  metricUnit: '%',
  direction: 'decrease',
  threshold: 8,
  baselineKind: 'system',
  baselineLow: 28,
  baseline: 29,
  baselineHigh: 30,
  humanLow: 4,
  humanLevel: 6,
  humanHigh: 8,
} as const;

describe('describeGoal', () => {
  it('says input, output, threshold, baseline and people', () => {
    expect(sentence(goal)).toBe('Given a goods description, suggest three tariff codes. It is good enough at 8 % or less. Today’s system reaches 29 %, people 6 %.');
    expect(describeGoal(goal).flatMap(({ note }) => (note === undefined ? [] : [note]))).toEqual(['input', 'output', 'error', 'baseline (28–30)', 'human (4–8)']);
  });

  it('leaves out what is not agreed on', () => {
    expect(sentence({ ...goal, output: '', threshold: null, baseline: null, humanLevel: null })).toBe('Given a goods description, suggest an output not yet agreed on.');
    expect(sentence({ ...goal, threshold: null, baseline: null })).toBe('Given a goods description, suggest three tariff codes. People reach 6 %.');
  });

  it('says people once where they are the baseline', () => {
    expect(sentence({ ...goal, form: 'classify', direction: 'increase', threshold: 85, baselineKind: 'human', baseline: 71 })).toBe('Given a goods description, choose three tariff codes. It is good enough at 85 % or more. Today’s people reach 71 %.');
  });
});
