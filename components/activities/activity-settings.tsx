import { HeadCell, Table, TableHead } from '@/components/ui/table';
import type { ActivitySettingsView } from '@/lib/features/activities/loaders';
import { ActivityRow } from './activity-row';
import { AddActivity } from './add-activity';

/** What hours are logged on: names, order and family, and what moves a project on. */
export function ActivitySettings({ view }: { view: ActivitySettingsView }) {
  const { workspace, mayPlan, activities } = view;
  return (
    <section aria-labelledby="activities" className="grid gap-4">
      <h2 id="activities" className="font-serif text-4 font-title">
        Activities
      </h2>
      <p className="max-w-[68ch] text-2 text-ink-2">
        Hours are logged on these, in this order. The family is how they are drawn. What moves a project on counts for its curve; meetings and waiting take time, but do not. A retired activity keeps its hours and takes no new ones.
        {mayPlan ? '' : ' A product owner, admin or owner can change them.'}
      </p>
      <Table caption="Activities in their order">
        <TableHead>
          <tr>
            <HeadCell name="Activity" />
            <HeadCell name="Family" className="w-48 max-sm:hidden" />
            <HeadCell name="Moves on" className="w-24 max-sm:hidden" />
            <HeadCell name="Order" className="w-40 max-sm:w-24" />
          </tr>
        </TableHead>
        <tbody>
          {activities.map((activity, index) => (
            <ActivityRow key={activity.id} workspace={workspace} activity={activity} isFirst={index === 0} isLast={index === activities.length - 1} mayPlan={mayPlan} />
          ))}
        </tbody>
      </Table>
      {mayPlan ? <AddActivity workspace={workspace} /> : null}
    </section>
  );
}
