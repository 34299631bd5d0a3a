import { checkReadiness } from '@/lib/platform/health';

export const dynamic = 'force-dynamic';

/** Whether requests can be served: the database answers and its migrations are those of this version. */
export async function GET(): Promise<Response> {
  const { isReady, database, pendingMigrations } = await checkReadiness();
  return Response.json(
    { status: isReady ? 'ready' : 'not ready', database, pendingMigrations },
    { status: isReady ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
