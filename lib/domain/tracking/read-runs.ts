import { decodeText } from '../importing/decode-text';
import { readTextTable } from '../importing/build-table';
import { fail, succeed, type Result } from '../shared/result';
import type { ColumnKind } from './column-kinds';
import { readExportedRun } from './read-mlflow-run';
import { readHistoryTable, readPageTable, readSearchTable, recogniseMlflowTable } from './read-mlflow-table';
import { readPlotTable, readProjectTable, readWandbLines, recogniseWandbTable } from './read-wandb';
import type { ReadRuns, RunProblem } from './tracked-run';

export type ReadRunFile = ReadRuns & { /** Where the file doesn't say what its columns are. */ readonly kinds?: Record<string, ColumnKind> };

/**
 * Reads the runs of one text file, whichever of the formats it is: MLflow's `run.json` and tables, W&B's tables and
 * lines of JSON.
 *
 * @param kinds what a person said of columns that the file doesn't tell apart
 */
export function readRunText(bytes: Uint8Array, kinds: Readonly<Record<string, ColumnKind>> = {}): Result<ReadRunFile> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text.replace(/^\uFEFF/, '');
  if (/^\s*\{/.test(text)) return readJson(text);
  const table = readTextTable(decoded.value);
  if (!table.ok) return table;
  switch (recogniseMlflowTable(table.value) ?? recogniseWandbTable(table.value)) {
    case 'mlflow search':
      return succeed(readSearchTable(table.value));
    case 'mlflow page':
      return succeed(readPageTable(table.value, kinds));
    case 'mlflow history':
      return succeed(readHistoryTable(table.value));
    case 'wandb plot':
      return succeed(readPlotTable(table.value));
    case 'wandb project':
      return succeed(readProjectTable(table.value));
    case null:
      return fail(`No tracker's file has these columns: ${table.value.columns.slice(0, 6).join(', ')}. ${WHAT_CAN_BE_READ}`);
  }
}

export const WHAT_CAN_BE_READ = 'Runs can be read from a ZIP of mlflow-export-import or of an mlruns folder, run.json, the CSVs of MLflow, and the CSV and JSON lines of Weights & Biases.';

function readJson(text: string): Result<ReadRunFile> {
  const problems: RunProblem[] = [];
  const run = readExportedRun(tryParse(text), '', problems);
  if (run) return succeed({ format: 'MLflow, run.json', runs: [run], problems, notes: [] });
  const lines = readWandbLines(text);
  if (lines && lines.runs.length > 0) return succeed(lines);
  return fail(`This JSON holds no runs. ${WHAT_CAN_BE_READ}`);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
