import { Cell } from '@/components/ui/table';
import { AFTER_OWN_SCORES } from '@/lib/domain/portfolio/ask-methods';
import { columns } from '@/lib/domain/portfolio/columns';
import type { MethodKey } from '@/lib/domain/scoring/methods/method-keys';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatMoney, formatNumber } from '@/lib/domain/shared/format-number';
import type { PortfolioRow } from '@/lib/features/portfolio/view-model';

type MethodCellProps = { row: PortfolioRow; method: MethodKey; currency: string; className: string };

/** What another method makes of a project; a word, with its reason, where it is undefined. */
export function MethodCell({ row, method, currency, className }: MethodCellProps) {
  const value = row.methods?.[method];
  if (value?.kind === 'number') {
    return (
      <Cell numeric className={className}>
        {printMethod(row, method, currency)}
      </Cell>
    );
  }
  return (
    <Cell className={`text-right text-1 text-ink-3 ${className}`} title={value?.reason}>
      {value?.reason === AFTER_OWN_SCORES ? 'after your own' : 'undefined'}
    </Cell>
  );
}

/** A method's value as it is read; "undefined" where there is none. */
export function printMethod({ methods, scored }: PortfolioRow, method: MethodKey, currency: string): string {
  const value = methods?.[method];
  if (value?.kind !== 'number') return 'undefined';
  const { kind } = columns[method];
  const isMoney = kind === 'money' || (kind === 'rate' && scored?.basis === 'money');
  return isMoney ? formatMoney(value.value, currencySign(currency)) : formatNumber(value.value, 3) + (kind === 'rate' ? ' pts' : '');
}
