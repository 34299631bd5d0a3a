import { createCalibrator } from '@/lib/domain/estimation/calibrate-estimate';
import type { PastTask } from '@/lib/domain/estimation/past-task';
import { HUMAN_ESTIMATE_TABLE } from '@/lib/domain/estimation/parameters/human-estimate-table';
import type { HumanEstimateParameters } from '@/lib/domain/estimation/parameters/types';
import { readReleases } from '../../../scripts/calibration/human-estimates/landmark-releases';
import type { Release } from '../../../scripts/calibration/human-estimates/landmark-releases';
import { learnDefaultFactor } from '../../../scripts/calibration/human-estimates/learn-default-factor';
import { findGlobalFactor, readInterval, times } from '../../../scripts/calibration/totals/sip-totals';
import { createTally } from './calibration-tally';
import { printTally } from './print-tally';
import type { Target } from './print-targets';

/** A range learned from fewer releases than this says little of another method. */
const FEWEST_RELEASES = 5;
/** A target date that is this near, or past, is taken to be a week away: the plan is then silent on how long it takes. */
const LEAST_DAYS = 7;
/** Landmark is another company than SiP, on which the settings were chosen; the default comes from the sources without Landmark. */
const unseen: HumanEstimateParameters = { ...HUMAN_ESTIMATE_TABLE, version: 'without Landmark', ...learnDefaultFactor('landmark') };

/** Landmark in order of time: the first plan of each release, and every weekly re-forecast. */
export function benchReleases(): Target[] {
  const releases = readReleases();
  return [...benchFirstPlans(releases), ...benchWeeks(releases)];
}

function benchFirstPlans(releases: readonly Release[]): Target[] {
  console.log('\nLandmark, first planned duration of each release, learned from releases finished before its start');
  const [ours, later, flat, asPlanned, global] = [createTally(), createTally(), createTally(), createTally(), createTally()];
  const plans = releases.map((release) => ({ release, estimate: release.firstTarget - release.start, actual: release.released - release.start }));
  for (const { release, estimate, actual } of plans) {
    const history = plans.filter((plan) => plan.release.released < release.start);
    const said = readInterval(createCalibrator(history, unseen)({ estimate }));
    ours.add(said, actual);
    flat.add(readInterval(createCalibrator(history)({ estimate })), actual);
    asPlanned.add({ p10: estimate, p50: estimate, p90: estimate }, actual);
    if (history.length < FEWEST_RELEASES) continue;
    later.add(said, actual);
    global.add(times(findGlobalFactor(history), estimate), actual);
  }
  printTally('calibrateEstimate by size, from the first release on', ours.sum());
  printTally('the same, default learned from Landmark too', flat.sum());
  printTally(`once ${FEWEST_RELEASES} are finished`, later.sum());
  printTally(`one global factor, once ${FEWEST_RELEASES} are finished`, global.sum());
  printTally('as planned', asPlanned.sum());
  const share = ours.sum().pinball / asPlanned.sum().pinball;
  return [{ name: 'Landmark, first plans: pinball loss (log) / plan as it is', measured: share, flat: flat.sum().pinball / asPlanned.sum().pinball, atMost: 1 }];
}

/**
 * Every week the days that are left by plan, against those that it took. Of each release finished by then, the one report counts in which
 * as many days were left by plan: its weeks are one story, not many.
 */
function benchWeeks(releases: readonly Release[]): Target[] {
  console.log('\nLandmark, days left in each weekly re-forecast, learned from releases finished before that week');
  const [ours, perRelease, flat, asPlanned, global, late] = [createTally(), createTally(), createTally(), createTally(), createTally(), createTally()];
  for (const release of releases) {
    const own = createTally();
    for (const report of release.reports.filter(({ week }) => week < release.released)) {
      const estimate = Math.max(LEAST_DAYS, report.target - report.week);
      const actual = release.released - report.week;
      const history = releases.filter(({ released }) => released < report.week).flatMap((past) => matchStage(past, estimate));
      if (history.length < FEWEST_RELEASES) continue;
      const said = readInterval(createCalibrator(history, unseen)({ estimate }));
      ours.add(said, actual);
      own.add(said, actual);
      flat.add(readInterval(createCalibrator(history)({ estimate })), actual);
      asPlanned.add({ p10: estimate, p50: estimate, p90: estimate }, actual);
      global.add(times(findGlobalFactor(history), estimate), actual);
      if (report.target <= report.week + LEAST_DAYS) late.add(said, actual);
    }
    if (own.sum().count > 0) perRelease.addMean(own.sum());
  }
  printTally('calibrateEstimate by days left, every week', ours.sum());
  printTally('the same, each release counting once', perRelease.sum());
  printTally('weeks whose target date was due or past', late.sum());
  printTally('default learned from Landmark too', flat.sum());
  printTally('one global factor of the same reports', global.sum());
  printTally('as planned', asPlanned.sum());
  const share = (tally: typeof ours): number => tally.sum().pinball / asPlanned.sum().pinball;
  return [
    { name: 'Landmark, every week: pinball loss (log) / plan as it is', measured: share(ours), flat: share(flat), atMost: 1 },
    { name: 'Landmark, every week: coverage', measured: ours.sum().coverage, flat: flat.sum().coverage },
  ];
}

/** The report of a finished release in which the days left by plan were nearest, in proportion. */
function matchStage({ reports, released }: Release, estimate: number): PastTask[] {
  const rows = reports.filter(({ week }) => week < released).map(({ week, target }) => ({ estimate: Math.max(LEAST_DAYS, target - week), actual: released - week }));
  const distance = (row: PastTask): number => Math.abs(Math.log(row.estimate / estimate));
  return rows.length === 0 ? [] : [rows.reduce((nearest, row) => (distance(row) < distance(nearest) ? row : nearest))];
}
