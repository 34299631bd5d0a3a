import { expect, test } from 'vitest';
import { riskLevel } from '@/components/ui/risk-swatch';

test.each([
  [0, 1],
  [0.0999, 1],
  [0.1, 2],
  [0.2, 3],
  [0.349, 3],
  [0.35, 4],
  [0.5, 5],
  [1, 5],
])('a chance of %s is level %s', (chance, level) => expect(riskLevel(chance)).toBe(level));
