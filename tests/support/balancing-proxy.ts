import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Names the instance that a person's requests go to, as a sticky cookie would. */
export const INSTANCE_HEADER = 'x-instance';

export type BalancingProxy = {
  readonly url: string;
  /** The requests that each instance has had, as "GET /path". */
  readonly had: (instance: string) => readonly string[];
  /** Ends every open answer of the paths that match, and refuses them from now on, until it is called with null. */
  readonly cut: (paths: RegExp | null) => void;
  readonly close: () => Promise<void>;
};

/** A reverse proxy in front of several servers; answers are passed on as they come. */
export async function startBalancingProxy(instances: () => Readonly<Record<string, string>>): Promise<BalancingProxy> {
  const had: { instance: string; request: string }[] = [];
  const open = new Set<{ path: string; end: () => void }>();
  let refused: RegExp | null = null;
  const server = http.createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://proxy').pathname;
    const instance = String(request.headers[INSTANCE_HEADER] ?? Object.keys(instances())[0]);
    const target = instances()[instance];
    if (target === undefined || refused?.test(path)) return void response.writeHead(503).end();
    had.push({ instance, request: `${request.method ?? ''} ${path}` });
    const asked = http.request(new URL(request.url ?? '/', target), { method: request.method ?? 'GET', headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    const exchange = { path, end: () => void (asked.destroy(), response.destroy()) };
    open.add(exchange);
    response.on('close', () => {
      open.delete(exchange);
      asked.destroy();
    });
    asked.on('error', () => response.destroy());
    request.pipe(asked);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    had: (instance) => had.flatMap((one) => (one.instance === instance ? [one.request] : [])),
    cut: (paths) => {
      refused = paths;
      for (const { path, end } of open) if (paths?.test(path)) end();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
