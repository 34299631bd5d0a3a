import { stageNames } from '@/lib/domain/shared/stage';

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

export function GroupRow({ name }: { name: string }) {
  return (
    <tr className="border-b border-rule-2">
      <th scope="rowgroup" className="overflow-visible whitespace-nowrap pt-4 pb-1 text-left text-2 font-medium">
        {stageNames[name as keyof typeof stageNames] ?? name}
      </th>
    </tr>
  );
}
