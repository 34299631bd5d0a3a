import { describe, expect, it } from 'vitest';
import { finishDraft, makeKey, startDraft, sumWeights } from '@/components/scoring/model-draft';
import { DEFAULT_SCORING_MODEL as model } from '@/lib/domain/scoring/default-model';
import { newModelSchema } from '@/lib/features/scoring/schema';

const settings = { formula: 'value / effort', methods: { moneyPerPersonWeek: 2400, years: 3, rate: 0.1 } };
const draft = startDraft({ model, settings });

describe('the draft of a model', () => {
  it('untouched is the model again', () => {
    const { criteria, assumptions, formula, methods } = newModelSchema.parse({ basedOn: 1, ...finishDraft(draft) });
    expect({ criteria, assumptions, formula, methods }).toEqual({ criteria: model.criteria, assumptions: model.assumptions, ...settings });
  });

  it('names the field that is no number', () => {
    const wrong = finishDraft({ ...draft, texts: { ...draft.texts, years: 'three', atZero: '2,5' } });
    expect(wrong.assumptions.ratedEffort.atZero).toBe(2.5);
    const parsed = newModelSchema.safeParse({ basedOn: 1, ...wrong });
    expect(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['methods.years', 'has to be a number']]);
  });

  it('adds up the weights of the ratings that are asked', () => {
    expect(sumWeights(draft, 'impactRating')).toBeCloseTo(1, 12);
    const criteria = draft.criteria.map((one) => (one.key === 'userBenefit' ? { ...one, retired: true } : one));
    expect(sumWeights({ ...draft, criteria }, 'impactRating')).toBeCloseTo(0.75, 12);
  });
});

it('makes a key of a name, never one that is taken', () => {
  expect(makeKey('Regulatory risk', new Set())).toBe('regulatoryRisk');
  expect(makeKey('Régime 2030!', new Set(['regime2030']))).toBe('regime20302');
  expect(makeKey('数', new Set())).toBe('criterion');
});
