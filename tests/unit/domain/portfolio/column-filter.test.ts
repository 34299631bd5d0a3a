import { describe, expect, it } from 'vitest';
import { filterKeys, nameFilters, passesFilters, readBound, readColumnFilter, writeColumnFilter } from '@/lib/domain/portfolio/column-filter';
import { makeLine, makeScored } from '../../../support/portfolio-line';

const plain = (text: string): string => text.replaceAll('\u202F', ' ');
const passes = (line: ReturnType<typeof makeLine>, ...texts: string[]): boolean => passesFilters(line, texts.flatMap((text) => readColumnFilter(text) ?? []));

describe('a filter in an address', () => {
  it.each(['impact:200000..500000', 'aboveCut:0.5..', 'reaches:..2027-03-31', 'rice:none'])('“%s” leads back to itself', (text) => {
    const filter = readColumnFilter(text);
    expect(filter && writeColumnFilter(filter)).toBe(text);
  });

  it.each(['', 'impact', 'impact:', 'impact:..', 'impact:a..b', 'colour:1..2', 'name:a..b', 'reaches:1..2', 'impact:1..Infinity'])('“%s” is none', (text) => expect(readColumnFilter(text)).toBeNull());

  it('may be of every column but words', () => {
    expect(filterKeys).toContain('spread');
    expect(filterKeys).not.toContain('owner');
    expect(filterKeys).not.toContain('stage');
  });
});

describe('rows', () => {
  const line = makeLine('Customs', { createdAt: '2026-11-30T23:00:00.000Z', scored: makeScored(2, { aboveCut: 0.5 }), methods: { rice: { kind: 'undefined', reason: 'reach is missing' } } });

  it('pass where their values lie between both ends, which belong to it', () => {
    expect([passes(line, 'impact:320000..'), passes(line, 'impact:..320000'), passes(line, 'impact:320001..'), passes(line, 'aboveCut:0.4..0.5', 'effort:..11')]).toEqual([true, true, false, false]);
  });

  it('pass on the last day too, whatever the hour', () => {
    expect([passes(line, 'created:2026-11-01..2026-11-30'), passes(line, 'created:2026-12-01..'), passes(line, 'created:..2026-11-29')]).toEqual([true, false, false]);
  });

  it('without a value pass only where those are asked for', () => {
    expect([passes(line, 'rice:none'), passes(line, 'rice:0..'), passes(line, 'impact:none'), passes(makeLine('bare'), 'impact:none')]).toEqual([true, false, false, true]);
  });
});

describe('an end as it is typed', () => {
  it.each([
    ['impact', '200k', '200000'],
    ['impact', '€1.5M', '1500000'],
    ['aboveCut', '50', '0.5'],
    ['aboveCut', '50 %', '0.5'],
    ['risk', '7.5', '0.075'],
    ['effort', '1,200', '1200'],
    ['effort', '1,5', '1.5'],
    ['npv', '−300k', '-300000'],
    ['reaches', '2027-03-31', '2027-03-31'],
    ['impact', ' ', ''],
  ] as const)('of %s, “%s”, is %s', (column, typed, bound) => expect(readBound(column, typed)).toBe(bound));

  it.each([['impact', 'much'], ['reaches', 'soon'], ['effort', '8-14']] as const)('of %s, “%s”, is none', (column, typed) => expect(readBound(column, typed)).toBeNull());
});

it('is said in words', () => {
  const say = (text: string): string => nameFilters([text]).map(({ label }) => plain(label)).join();
  expect(['impact:200000..500000', 'aboveCut:0.5..', 'reaches:..2027-03-31', 'rice:none'].map(say)).toEqual(['Impact from 200k to 500k', 'Chance above the cut from 50 %', 'Reaches target up to 31 Mar 2027', 'RICE undefined']);
});
