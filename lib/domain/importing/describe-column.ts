import type { Table } from './table';
import { readDate } from './read-date';

/** What the cells of a column are like. Shares are of the filled cells. */
export type ColumnFacts = {
  readonly name: string;
  readonly index: number;
  readonly filled: number;
  readonly distinct: number;
  readonly meanLength: number;
  readonly dateShare: number;
  readonly numberShare: number;
  readonly emailShare: number;
  /** The most frequent values, at most 60. */
  readonly values: readonly { readonly text: string; readonly count: number }[];
  /** Some filled cells, shortened. */
  readonly samples: readonly string[];
};

const MOST_VALUES = 60;
const SAMPLES = 3;
const SAMPLE_LENGTH = 120;

export function describeColumn(table: Table, index: number): ColumnFacts {
  const counts = new Map<string, number>();
  for (const { cells } of table.rows) {
    const cell = cells[index] ?? '';
    if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const texts = [...counts.keys()];
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const share = (test: (text: string) => boolean): number => (texts.length === 0 ? 0 : texts.filter(test).length / texts.length);
  return {
    name: table.columns[index] ?? '',
    index,
    filled,
    distinct: counts.size,
    meanLength: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
    dateShare: share((text) => readDate(text, 'monthFirst') !== null || readDate(text, 'dayFirst') !== null),
    numberShare: share((text) => /^[-+]?[\d.,'\s]+%?$/.test(text)),
    emailShare: share((text) => /^\S+@\S+\.\S+$/.test(text)),
    values: [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_VALUES).map(([text, count]) => ({ text, count })),
    samples: texts.slice(0, SAMPLES).map((text) => (text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text)),
  };
}
