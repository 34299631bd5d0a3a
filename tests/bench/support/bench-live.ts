import { once } from 'node:events';
import http from 'node:http';
import { median } from '@/lib/domain/statistics/median';
import type { Target } from './print-targets';
import { createSender } from './send-json';

type Setup = {
  /** Where hours are logged, and another instance of the application on the same database. */
  readonly app: string;
  readonly other: string;
  readonly workspace: { readonly slug: string; readonly cookie: string; readonly clients: readonly { readonly token: string }[] };
  /** Of hours to log. */
  readonly makeEntry: () => object;
};

const ENTRIES = 40;

/** From the sending of an hour by API until somebody hears of it whose page comes from another instance. */
export async function benchLive({ app, other, workspace, makeEntry }: Setup): Promise<Target[]> {
  const heard = await listen(`${other}/api/w/${workspace.slug}/live`, workspace.cookie);
  const { send, close } = createSender(`${app}/api/v1/time-entries`, { authorization: `Bearer ${workspace.clients[0]?.token}` });
  const times: number[] = [];
  for (let entry = 0; entry < ENTRIES; entry++) {
    const change = heard.next();
    const start = performance.now();
    await Promise.all([send(makeEntry()), change]);
    times.push(performance.now() - start);
  }
  close();
  heard.close();
  return [
    { name: 'an hour heard of from another instance, slowest of 40, ms', measured: Math.max(...times), atMost: 1000, digits: 0 },
    { name: 'the same, median, ms', measured: median(times), digits: 0 },
  ];
}

async function listen(address: string, cookie: string): Promise<{ readonly next: () => Promise<void>; readonly close: () => void }> {
  const request = http.get(address, { headers: { cookie } });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`${address} answered ${response.statusCode}.`);
  let hear = (): void => {};
  // An instance that nobody listened at before says "catch-up" as soon as it listens itself: then a page reads anew.
  response.setEncoding('utf8').on('data', (text: string) => /event: (?:change|catch-up)/.test(text) && hear());
  return { next: () => new Promise((resolve) => (hear = resolve)), close: () => request.destroy() };
}
