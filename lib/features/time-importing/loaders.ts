import 'server-only';
import type { TimeMapping } from '@/lib/domain/importing/time/time-mapping';
import type { ImportFile } from '@/lib/features/importing/data';
import type { Caller } from '@/lib/platform/auth/caller';
import { planTimeFile, readNames } from './data';
import { toTimePlanView, type TimePlanView } from './view-model';

/** The dry run, as the page shows it. */
export async function loadTimePlan(caller: Caller, file: ImportFile, mapping: TimeMapping): Promise<TimePlanView> {
  const plan = await planTimeFile(caller, file, mapping);
  return toTimePlanView(plan, await readNames(caller));
}
