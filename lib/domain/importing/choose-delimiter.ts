import { parseDelimited } from './parse-delimited';

const CANDIDATES = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof CANDIDATES)[number];

export const delimiterNames: Record<Delimiter, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' };

const SAMPLE = 200_000;
const SAMPLE_ROWS = 100;

/** The delimiter under which the first rows agree best on how many columns there are. A comma where there is only one column. */
export function chooseDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const candidate of CANDIDATES) {
    const score = agreement(text, candidate);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** Share of rows as wide as the first, times how sure a width is: two columns may be chance, ten are not. */
function agreement(text: string, delimiter: Delimiter): number {
  const parsed = parseDelimited(cutSample(text), delimiter, { rows: Infinity, columns: Infinity, cells: Infinity });
  if (!parsed.ok) return 0;
  const rows = parsed.value.slice(0, SAMPLE_ROWS);
  const width = rows[0]?.cells.length ?? 1;
  if (width < 2) return 0;
  const agreeing = rows.filter(({ cells }) => cells.length === width).length;
  return (agreeing / rows.length) * (1 - 1 / width);
}

/** Whole lines; an open quotation mark at the cut is closed, so that the sample can be read. */
function cutSample(text: string): string {
  if (text.length <= SAMPLE) return text;
  const sample = text.slice(0, SAMPLE);
  const quotes = sample.split('"').length - 1;
  return quotes % 2 === 1 ? `${sample}"` : sample;
}
