import { formatCount } from '@/lib/domain/shared/format-number';

/** The rows between the projects: where people run out, and the heads of groups. */
export function CutRow() {
  return (
    <tr className="border-b border-accent">
      {/* No colspan: it would make columns that a phone does not show. */}
      <td className="h-[15px] overflow-visible text-1 leading-[14px] whitespace-nowrap text-accent">
        Taken from the top, people run out here
      </td>
    </tr>
  );
}

export function GroupRow({ label, count }: { label: string; count: number | null }) {
  return (
    <tr className="h-row border-b border-rule-2">
      <th scope="rowgroup" className="overflow-visible pb-1 text-left align-bottom text-2 font-medium whitespace-nowrap">
        {label}
        {count === null ? null : <span className="num ml-2 font-normal text-ink-3">{formatCount(count)}</span>}
      </th>
    </tr>
  );
}
