'use client';

import { Page } from '@/components/shell/page';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';

/** What failed, what is safe, what to do; the navigation keeps working. */
export default function WorkbenchError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Page className="pt-6">
      <ErrorState title="This page could not be shown" action={<Button onClick={reset}>Try again</Button>}>
        Nothing was changed, and the rest of the workspace keeps working.
        {error.digest ? (
          <>
            {' '}
            If it happens again, tell whoever runs this installation the number <span className="font-mono">{error.digest}</span>.
          </>
        ) : null}
      </ErrorState>
    </Page>
  );
}
