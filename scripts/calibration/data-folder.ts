import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The public data: the folder named by GROUNDWORK_DATA, with `effort` and `learning-curves` in it, or ../shared/data beside the project. */
const DATA_FOLDER = process.env.GROUNDWORK_DATA ?? join(import.meta.dirname, '../../../shared/data');

export const EFFORT_FOLDER = join(DATA_FOLDER, 'effort');
export const CURVES_FOLDER = join(DATA_FOLDER, 'learning-curves');

export function hasPublicData(): boolean {
  return existsSync(join(EFFORT_FOLDER, 'sip_tasks.csv')) && existsSync(join(CURVES_FOLDER, 'lcdb11_error_curves.csv'));
}

export const NO_DATA = 'The public data was not found: set GROUNDWORK_DATA to the folder that holds “effort” and “learning-curves”.';
