import { describe, expect, it } from 'vitest';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { evaluateOwnFormula, explainParts } from '@/lib/domain/scoring/methods/explain-parts';
import { answer, around, makeProjects } from '../../../../support/scored-projects';

describe('the own formula', () => {
  const medians = new Map([['reach', 200]]);

  it('is computed from results and criteria, each shown with what was put in', () => {
    const outcome = evaluateOwnFormula('reach * value / effort', medians, { impactMoney: 1000, success: 0.5, personWeeks: 4 }, DEFAULT_SCORING_MODEL);
    expect(outcome?.value).toEqual({ kind: 'number', value: 25_000 });
    expect(outcome?.used).toEqual([{ name: 'reach', value: 200 }, { name: 'value', value: 500 }, { name: 'effort', value: 4 }]);
  });

  it('is undefined where something is missing or divided by nought', () => {
    expect(evaluateOwnFormula('impact / effort', medians, { impactPoints: 5, personWeeks: 0 }, DEFAULT_SCORING_MODEL)?.value).toMatchObject({ kind: 'undefined' });
    expect(evaluateOwnFormula('riskReduction + 1', medians, {}, DEFAULT_SCORING_MODEL)?.value).toEqual({ kind: 'undefined', reason: 'riskReduction is missing' });
    expect(evaluateOwnFormula('  ', medians, {}, DEFAULT_SCORING_MODEL)).toBeNull();
  });
});

describe('the parts of a priority', () => {
  it('hold the methods on pooled medians', () => {
    const [project] = makeProjects(1);
    const answers = [...(project?.answers ?? []), answer('userBenefit', 9, 'tomas'), answer('reach', around(400, 1.2)), answer('difficulty', 4), answer('labelsNeeded', 1000), answer('labelPrice', 0.5)];
    const parts = explainParts({ id: 'p0', name: '', answers }, DEFAULT_SCORING_MODEL, 'noEffort', { formula: '', methods: { moneyPerPersonWeek: 2400, years: 3, rate: 0.1 } });
    expect(parts.explanation).toBeNull();
    expect(parts.figures).toMatchObject({ costPoints: 4, spending: 500 });
    expect(parts.figures.reach).toBeCloseTo(400, 6);
    expect(parts.methods.wsjf).toEqual({ kind: 'undefined', reason: 'time criticality is missing' });
    expect(parts.formula).toBeNull();
  });
});
