import { methodKeys, type MethodKey } from '../scoring/methods/method-keys';
import { undefinedBecause, type MethodValue } from '../scoring/methods/method-value';
import { readColumnFilter } from './column-filter';
import { listShownColumns, type OptionalColumn, type SortKey } from './columns';
import type { GroupKey } from './group-keys';
import { NO_FORMULA, type MethodValues } from './method-values';

type Asked = { readonly columns: readonly OptionalColumn[]; readonly sort: SortKey; readonly group: GroupKey; readonly where: readonly string[] };

/** The methods that a view shows, sorts, groups or filters by. */
export function listAskedMethods({ columns, sort, group, where }: Asked): MethodKey[] {
  const named = new Set<string>([...listShownColumns(columns, sort), group, ...where.flatMap((text) => readColumnFilter(text)?.column ?? [])]);
  return methodKeys.filter((key) => named.has(key));
}

/** Why a method says nothing to a reader who is to score first. */
export const AFTER_OWN_SCORES = 'it shows once your own scores are in';

type Reader = {
  /** Whether one single other person's answers are in the project's figures. */
  readonly isHidden: boolean;
  /** Whether the reader has scored the project, or never will. */
  readonly hasScored: boolean;
};

/**
 * What a reader may see of the methods that are asked for. A formula may be one single answer, so it waits for the reader's
 * own scores; the others say no more than the figures of the ranking, and are hidden where those are.
 */
export function showMethods(values: Partial<MethodValues> | undefined, asked: readonly MethodKey[], { isHidden, hasScored }: Reader): Partial<Record<MethodKey, MethodValue>> {
  const show = (key: MethodKey): MethodValue => {
    const value = values?.[key];
    if (!value) return undefinedBecause('the project is not scored');
    if (value.kind === 'undefined' && value.reason === NO_FORMULA) return value;
    return isHidden || (key === 'formula' && !hasScored) ? undefinedBecause(AFTER_OWN_SCORES) : value;
  };
  return Object.fromEntries(asked.map((key) => [key, show(key)]));
}
