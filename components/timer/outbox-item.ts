import type { OwnEntry } from '@/lib/domain/time/own-work';
import type { TimerStop, Work } from '@/lib/features/timer/schema';

type Kind = { readonly kind: 'work'; readonly work: Work } | { readonly kind: 'stop'; readonly stop: TimerStop };

/** Something logged that the server has not confirmed. Its key makes sending it twice harmless. */
export type OutboxItem = Kind & {
  readonly key: string;
  readonly workspace: string;
  readonly personId: string;
  /** As it is shown until it is stored. */
  readonly entry: OwnEntry;
  /** Why the server refused it; null while it waits. */
  readonly refusal: string | null;
};
