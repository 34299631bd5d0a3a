import type { EffortParameters } from '@/lib/domain/estimation/parameters/types';
import { createEffortChoice } from './choose-effort-parameters';

/** What the product uses: chosen on all eight sets. */
export function makeEffortTable(): EffortParameters {
  return { version: '2', ...createEffortChoice()(null) };
}
