import { describe, expect, it } from 'vitest';
import { AFTER_OWN_SCORES, listAskedMethods, showMethods } from '@/lib/domain/portfolio/ask-methods';
import { listShownColumns, usualColumns } from '@/lib/domain/portfolio/columns';
import { NO_FORMULA, type MethodValues } from '@/lib/domain/portfolio/method-values';

const view = { columns: [], sort: 'rank', group: 'none', where: [] } as const;

describe('the columns of a table', () => {
  it('are the usual ones until others are chosen, and always a method that is sorted by', () => {
    expect(listShownColumns([], 'rank')).toEqual(usualColumns);
    expect(listShownColumns(['risk', 'npv'], 'rank')).toEqual(['npv', 'risk']);
    expect(listShownColumns(['risk'], 'rice')).toEqual(['rice', 'risk']);
    expect(listShownColumns(['risk'], 'effort')).toEqual(['risk']);
  });
});

describe('the methods of a view', () => {
  it('are none as a rule, and else those shown, sorted, grouped or filtered by', () => {
    expect(listAskedMethods(view)).toEqual([]);
    expect(listAskedMethods({ columns: ['impact', 'npv'], sort: 'rice', group: 'wsjf', where: ['ice:1..', 'impact:1..'] })).toEqual(['rice', 'ice', 'wsjf', 'npv']);
  });

  const number = (value: number) => ({ kind: 'number', value }) as const;
  const values: MethodValues = { rice: number(1), ice: number(2), wsjf: number(3), valueEffort: number(4), npv: number(5), formula: number(6) };
  const hidden = { kind: 'undefined', reason: AFTER_OWN_SCORES };

  it('are hidden where the figures are, and a formula until one’s own scores are in', () => {
    expect(showMethods(values, ['rice', 'formula'], { isHidden: false, hasScored: true })).toEqual({ rice: number(1), formula: number(6) });
    expect(showMethods(values, ['rice', 'formula'], { isHidden: false, hasScored: false })).toEqual({ rice: number(1), formula: hidden });
    expect(showMethods(values, ['rice', 'formula'], { isHidden: true, hasScored: false })).toEqual({ rice: hidden, formula: hidden });
  });

  it('say that there is no formula instead of when it shows', () => {
    const without = { ...values, formula: { kind: 'undefined', reason: NO_FORMULA } as const };
    expect(showMethods(without, ['formula'], { isHidden: false, hasScored: false })).toEqual({ formula: without.formula });
  });

  it('are undefined with a reason for what nobody has scored', () => {
    expect(showMethods(undefined, ['rice'], { isHidden: false, hasScored: false })).toEqual({ rice: { kind: 'undefined', reason: 'the project is not scored' } });
  });
});
