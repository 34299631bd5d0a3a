'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Popover } from '@/components/ui/popover';
import { stageNames, stages } from '@/lib/domain/shared/stage';
import { formatCount } from '@/lib/domain/shared/format-number';
import { projectStatusNames, projectStatuses } from '@/lib/domain/shared/project-status';
import { ReasonDialog } from './reason-dialog';
import { TagForm } from './tag-form';
import { useBulkChange } from './use-bulk-change';

type BulkBarProps = {
  workspace: string;
  ids: ReadonlySet<string>;
  /** How many match, chosen or not. */
  total: number;
  people: readonly { id: string; name: string }[];
  tags: readonly string[];
  onAll: () => Promise<void>;
  onNone: () => void;
};

/** What can be done to all chosen projects at once; each is one step to undo. */
export function BulkBar({ workspace, ids, total, people, tags, onAll, onNone }: BulkBarProps) {
  const { change, remove, isPending, needsReason, giveReason, forgetReason } = useBulkChange(workspace, ids, onNone);
  const [isAsking, setAsking] = useState(false);
  const some = ids.size === 1 ? 'the project' : `${formatCount(ids.size)} projects`;
  const chooseAll = async () => {
    setAsking(true);
    await onAll();
    setAsking(false);
  };
  return (
    <div role="toolbar" aria-label="Chosen projects" aria-busy={isPending} className="sticky bottom-0 z-10 -mx-5 flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-ink bg-paper px-5 py-2 max-sm:bottom-[60px]">
      <p aria-live="polite" className="mr-2 text-2 font-medium">
        {formatCount(ids.size)} chosen
      </p>
      {ids.size < total ? (
        <Chip onClick={() => void chooseAll()} aria-busy={isAsking}>
          Choose all {formatCount(total)} that match
        </Chip>
      ) : null}
      <Menu label="Stage" button={<Chip opens disabled={isPending}>Stage</Chip>}>
        {stages.map((stage) => (
          <MenuItem key={stage} onSelect={() => change({ stage }, `Moved ${some} to ${stageNames[stage]}`)}>
            {stageNames[stage]}
          </MenuItem>
        ))}
      </Menu>
      <Menu label="Status" button={<Chip opens disabled={isPending}>Status</Chip>}>
        {projectStatuses.map((status) => (
          <MenuItem key={status} onSelect={() => change({ status }, `Set ${some} to ${projectStatusNames[status].toLowerCase()}`)}>
            {projectStatusNames[status]}
          </MenuItem>
        ))}
      </Menu>
      <Menu label="Owner" className="max-h-80 overflow-y-auto" button={<Chip opens disabled={isPending}>Owner</Chip>}>
        <MenuItem onSelect={() => change({ ownerId: null }, `Took the owner from ${some}`)}>nobody</MenuItem>
        {people.map(({ id, name }) => (
          <MenuItem key={id} onSelect={() => change({ ownerId: id }, `Gave ${some} to ${name}`)}>
            {name}
          </MenuItem>
        ))}
      </Menu>
      <Popover label="Tag" button={<Chip opens disabled={isPending}>Tag</Chip>}>
        <TagForm tags={tags} onAdd={(addTag) => change({ addTag }, `Tagged ${some} with ${addTag}`)} onRemove={(removeTag) => change({ removeTag }, `Took ${removeTag} from ${some}`)} />
      </Popover>
      <Chip icon={<Icon name="trash-2" size={13} />} disabled={isPending} onClick={() => remove(`Removed ${some}`)}>
        Remove
      </Chip>
      <Button variant="plain" className="ml-auto" icon={<Icon name="x" size={13} />} shortcut="Esc" onClick={onNone}>
        Choose none
      </Button>
      <ReasonDialog open={needsReason} title="Some go back to an earlier stage" onClose={forgetReason} onGive={giveReason} />
    </div>
  );
}
