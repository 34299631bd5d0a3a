import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMON_FACTOR_TABLE } from '@/lib/domain/estimation/parameters/common-factor-table';
import { EFFORT_TABLE } from '@/lib/domain/estimation/parameters/effort-table';
import { ACCURACY_TABLE } from '@/lib/domain/estimation/parameters/accuracy-table';
import { HUMAN_ESTIMATE_TABLE } from '@/lib/domain/estimation/parameters/human-estimate-table';
import { SCALING_TABLE } from '@/lib/domain/estimation/parameters/scaling-table';
import { publicCurves } from '@/lib/domain/forecasting/parameters/public-curves';
import { hasPublicData } from '../../../../scripts/calibration/data-folder';
import { EFFORT_GRID } from '../../../../scripts/calibration/effort/choose-effort-parameters';
import { CHOSEN_SETTINGS } from '../../../../scripts/calibration/forecast/chosen-settings';
import { FORECAST_GRID } from '../../../../scripts/calibration/forecast/settings';
import { HUMAN_GRID } from '../../../../scripts/calibration/human-estimates/choose-human-parameters';
import { learnDefaultFactor } from '../../../../scripts/calibration/human-estimates/learn-default-factor';
import { renderTable, roundNumbers } from '../../../../scripts/calibration/render-table';
import { makeScalingTable } from '../../../../scripts/calibration/scaling/make-scaling-table';
import { TABLES } from '../../../../scripts/calibration/tables';
import { TOTAL_GRID } from '../../../../scripts/calibration/totals/choose-total-parameters';

const shipped: Record<string, unknown> = {
  'forecast-settings': CHOSEN_SETTINGS,
  forecast: publicCurves,
  effort: EFFORT_TABLE,
  'human-estimates': HUMAN_ESTIMATE_TABLE,
  totals: COMMON_FACTOR_TABLE,
  accuracy: ACCURACY_TABLE,
  pilot: SCALING_TABLE,
};

test.each(Object.entries(TABLES))('the table %s is the text that the script writes for its values', (name, table) => {
  expect(readFileSync(table.path, 'utf8')).toBe(renderTable(table, shipped[name]));
});

test.each([
  ['effort', EFFORT_TABLE, EFFORT_GRID],
  ['human-estimates', HUMAN_ESTIMATE_TABLE, HUMAN_GRID],
  ['totals', COMMON_FACTOR_TABLE, { ...TOTAL_GRID, rangesBy: [undefined] }],
  ['forecast', publicCurves.settings, FORECAST_GRID],
])('every setting of %s that was chosen is one of those declared', (_, table, grid) => {
  for (const [key, values] of Object.entries(grid)) expect(values).toContain((table as Record<string, unknown>)[key]);
});

test('the settings of the shipped forecast are those chosen on all data sets', () => {
  expect(publicCurves.settings).toEqual(CHOSEN_SETTINGS.onAll);
});

test('the growth of a pilot is the rule', () => {
  expect(roundNumbers(makeScalingTable(ACCURACY_TABLE))).toEqual(SCALING_TABLE);
  // K·log K from 10 to 1,000 classes.
  expect(1 + SCALING_TABLE.classExponent.medianExcess).toBeCloseTo(Math.log((1000 * Math.log(1000)) / (10 * Math.log(10))) / Math.log(100), 3);
});

test.skipIf(!hasPublicData())('the default of human estimates is learned from all sources', () => {
  expect(HUMAN_ESTIMATE_TABLE).toMatchObject(roundNumbers(learnDefaultFactor(null)));
});
