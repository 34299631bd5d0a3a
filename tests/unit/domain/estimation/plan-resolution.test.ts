import { expect, test } from 'vitest';
import { decideGo } from '@/lib/domain/estimation/decide';
import { planResolution } from '@/lib/domain/estimation/plan-resolution';

// All eight cases of three coins, fifty times: the project earns 8 with the first, 4 with the second, 2 with the third coin, less 8.
const draws = 400;
const coin = (bit: number) => Array.from({ length: draws }, (_, i) => (i >> bit) & 1);
const coins = [coin(0), coin(1), coin(2)];
const value = Array.from({ length: draws }, (_, i) => 8 * (coins[0]?.[i] ?? 0) + 4 * (coins[1]?.[i] ?? 0) + 2 * (coins[2]?.[i] ?? 0) - 8);
const half = Uint8Array.from({ length: draws }, (_, i) => (i >> 3) & 1);
const decision = { worth: Float64Array.from(value), projects: 1, draws, decide: decideGo, chosen: new Set<number>(), half };

test('adds up by hand: the first coin alone is worth 1.5, and the others then nothing', () => {
  // Mean -1: not taken now. First heads: mean 8 + 2 + 1 - 8 = 3, half the time. Then the others change nothing: never below 0, never above.
  const sources = coins.map((signal, i) => ({ name: `coin ${i}`, signal, value: [1.5, 0.5, 0][i] ?? 0, cost: 0.1 }));
  expect(planResolution(sources, 1.5, decision)).toEqual([{ name: 'coin 0', addedValue: 1.5, cost: 0.1, net: 1.4 }]);
});

test('a dear first source gives way to a cheap second', () => {
  const sources = [
    { name: 'dear', signal: coins[0] ?? [], value: 1.5, cost: 1.4 },
    { name: 'cheap', signal: coins[1] ?? [], value: 0.5, cost: 0.1 },
  ];
  expect(planResolution(sources, 1.5, decision).map(({ name }) => name)).toEqual(['cheap']);
});

test('nothing to resolve, no steps', () => {
  expect(planResolution([], 1, decision)).toEqual([]);
});
