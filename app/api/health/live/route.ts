export const dynamic = 'force-dynamic';

/** The process answers. It asks nothing else, so that a database outage doesn't get the app restarted. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } });
}
