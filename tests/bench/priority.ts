import { createWhatIf, type WhatIfStart } from '@/lib/domain/portfolio/create-what-if';
import { createDraws } from '@/lib/domain/priority/create-draws';
import { evaluatePriority, rankProjects } from '@/lib/domain/priority/rank-projects';
import { createRng } from '@/lib/domain/random/rng';
import { drawStandardNormals } from '@/lib/domain/random/standard-normal';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { methodKeys, type MethodKey } from '@/lib/domain/scoring/methods/method-keys';
import { makeProjects } from '../support/scored-projects';

/** Uncertain inputs of each project of `makeProjects`. */
const INPUTS = 6;

/** What it takes at the least: as many normal draws, one exponential per project and draw, and a native sort of every draw. */
function sampleAndSort(projects: number, draws: number, inputs: number): number {
  const values = Array.from({ length: projects }, (_, project) => {
    const sums = new Float64Array(draws);
    for (let input = 0; input < inputs; input++) {
      const normals = drawStandardNormals(draws, createRng(`${project}-${input}`));
      for (let i = 0; i < draws; i++) sums[i] = (sums[i] as number) + 0.4 * (normals[i] as number);
    }
    return sums.map(Math.exp);
  });
  const row = new Float64Array(projects);
  let check = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (let project = 0; project < projects; project++) row[project] = (values[project] as Float64Array)[draw] as number;
    row.sort();
    check += row[projects >> 1] as number;
  }
  return check;
}

/** Median of the processor time in milliseconds: other work on the machine does not count. */
function time(work: () => unknown, repeats: number): number {
  const times = Array.from({ length: repeats }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[repeats >> 1] as number;
}

// First, as in the worker of a browser, which does nothing else: what else a process has run makes the same code slower.
const kept = createDraws(makeProjects(200), DEFAULT_SCORING_MODEL, { seed: 1, draws: 2000 });
const cut = { kind: 'rank', places: 30 } as const;
let step = 0;
const move = (withSensitivity: boolean) => () =>
  evaluatePriority(kept, { weights: { userBenefit: 0.25 + (step++ % 20) / 100 }, cut, withSensitivity });
console.log(`slider, 200 projects × 2,000 draws: ${time(move(false), 101).toFixed(1)} ms (at most 50), with sensitivity ${time(move(true), 21).toFixed(1)} ms`);

const inputs: WhatIfStart = {
  seed: 'bench', draws: 2000, model: DEFAULT_SCORING_MODEL, projects: makeProjects(200), drivers: [], capacities: [], constraints: [], acceptedChance: 0.4, periodStart: '2027-01-01', finishedProjectIds: [],
  methodBasis: { assumptions: { formula: 'value / effort', methods: { moneyPerPersonWeek: 2400, years: 3, rate: 0.1 } }, medians: {} },
};
const redraw = createWhatIf(inputs);
const slide = (methods: readonly MethodKey[]) => () => redraw({ weights: { userBenefit: 0.25 + (step++ % 20) / 100 }, methods });
slide(methodKeys)();
console.log(`what-if with its plan: ${time(slide([]), 41).toFixed(1)} ms, with RICE beside it ${time(slide(['rice']), 41).toFixed(1)} ms, with all methods ${time(slide(methodKeys), 41).toFixed(1)} ms`);

const many = makeProjects(1000);
const options = { seed: 1, draws: 10_000 };
sampleAndSort(50, 1000, INPUTS);
rankProjects(many.slice(0, 50), DEFAULT_SCORING_MODEL, { seed: 1, draws: 1000 });

const bare = time(() => sampleAndSort(1000, 10_000, INPUTS), 3);
const bareOne = time(() => sampleAndSort(1000, 10_000, 1), 3);
const full = time(() => rankProjects(many, DEFAULT_SCORING_MODEL, options, { cut: { kind: 'rank', places: 100 } }), 3);
console.log(`1,000 projects × 10,000 draws, full rank distribution: ${full.toFixed(0)} ms`);
console.log(`  bare sampling (6 normals a project) and sorting: ${bare.toFixed(0)} ms, ratio ${(full / bare).toFixed(2)} (at most 2)`);
console.log(`  bare sampling (1 normal a project) and sorting: ${bareOne.toFixed(0)} ms, ratio ${(full / bareOne).toFixed(2)}`);
