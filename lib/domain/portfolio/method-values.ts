import type { MethodKey } from '../scoring/methods/method-keys';
import type { MethodValue } from '../scoring/methods/method-value';

/** What each method makes of a project. */
export type MethodValues = Readonly<Record<MethodKey, MethodValue>>;

/** Why a workspace's own formula says nothing. */
export const NO_FORMULA = 'the workspace has no formula';
