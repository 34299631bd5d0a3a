import type { Table } from '../importing/table';
import { readNumber } from './collect-points';

/** What a column of a table of runs holds. */
export type ColumnKind = 'metric' | 'parameter' | 'tag' | 'ignore';

/** The table that MLflow's page exports puts parameters, metrics and tags side by side without saying which is which. */
const PARAMETER_WORDS = /(^|[_\s.])(lr|learning[_\s]?rate|batch([_\s]?size)?|epochs?|seed|n|num|max|min|depth|layers?|units|hidden|dim|dropout|alpha|beta|gamma|lambda|decay|momentum|estimators|neighbors|clusters|folds?|size|version|patience|threshold|c)([_\s.]|$)/i;
const METRIC_WORDS = /(loss|error|err|accuracy|acc|precision|recall|f1|auc|score|rmse|mae|mape|mse|r2|bleu|rouge|wer|cer|perplexity|ndcg|mrr|hit|iou|dice|logloss|brier|quantile|coverage|time)/i;

/**
 * A guess for each of the columns, from its name and its values: a metric is a number, in most runs not the same one.
 * A person may correct it.
 */
export function guessColumnKinds({ columns, rows }: Table, from: number): Record<string, ColumnKind> {
  return Object.fromEntries(columns.slice(from).map((column, index) => [column, guessKind(column, rows.map(({ cells }) => cells[from + index] ?? ''))]));
}

function guessKind(column: string, cells: readonly string[]): ColumnKind {
  if (column.startsWith('mlflow.')) return 'tag';
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return 'ignore';
  const isNumeric = filled.every((cell) => readNumber(cell) !== null || /^[-+]?(nan|inf(inity)?)$/i.test(cell));
  if (!isNumeric) return 'parameter';
  if (METRIC_WORDS.test(column)) return 'metric';
  return PARAMETER_WORDS.test(column) ? 'parameter' : 'metric';
}
