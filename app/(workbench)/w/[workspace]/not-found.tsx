import { Page } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';

export default function WorkbenchNotFound() {
  return (
    <Page>
      <EmptyState>There is nothing at this address. It may have been removed; the log in Settings tells by whom.</EmptyState>
    </Page>
  );
}
