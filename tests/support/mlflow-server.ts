import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ServedRun = { readonly id: string; readonly name: string; readonly start: number; readonly end: number | null; readonly status: string; readonly params?: Record<string, string>; readonly tags?: Record<string, string>; readonly metrics: Record<string, readonly (readonly [step: number, timestamp: number, value: number | string])[]> };

/** `faults`: what is answered in place of what is right, by the end of the path. */
export type MlflowServer = { readonly url: string; readonly host: string; readonly runs: ServedRun[]; readonly faults: Map<string, (response: ServerResponse) => void>; readonly requests: { readonly path: string; readonly body: Record<string, unknown>; readonly authorization: string | undefined }[]; readonly close: () => Promise<void> };

/** Speaks as much of MLflow's REST API as a tracking server must: experiments and runs by pages, and the history of a metric. */
export async function serveMlflow(runs: ServedRun[], pageSize = 2): Promise<MlflowServer> {
  const requests: MlflowServer['requests'] = [];
  const faults: MlflowServer['faults'] = new Map();
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://x');
      const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
      requests.push({ path: url.pathname, body, authorization: request.headers.authorization });
      const fault = [...faults].find(([end]) => url.pathname.endsWith(end))?.[1];
      if (fault) return fault(response);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer(url, body)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}`, host, runs, faults, requests, close: () => close(server) };

  function answer(url: URL, body: Record<string, unknown>): unknown {
    if (url.pathname.endsWith('/experiments/search')) return { experiments: [{ experiment_id: '3', name: 'customs codes' }] };
    if (url.pathname.endsWith('/runs/search')) return search(body);
    if (url.pathname.endsWith('/metrics/get-history')) {
      const key = url.searchParams.get('metric_key') ?? '';
      const run = runs.find(({ id }) => id === url.searchParams.get('run_id'));
      return { metrics: (run?.metrics[key] ?? []).map(([step, timestamp, value]) => ({ key, value, timestamp: String(timestamp), step: String(step) })) };
    }
    return { error_code: 'ENDPOINT_NOT_FOUND' };
  }

  function search(body: Record<string, unknown>): unknown {
    const since = Number(/start_time >= (\d+)/.exec(JSON.stringify(body['filter'] ?? ''))?.[1] ?? 0);
    const found = runs.filter(({ start }) => start >= since).toSorted((a, b) => a.start - b.start);
    const from = Number(body['page_token'] ?? 0);
    const page = found.slice(from, from + pageSize).map(({ id, name, start, end, status, params = {}, tags = {}, metrics }) => ({
      info: { run_id: id, run_name: name, experiment_id: '3', status, start_time: String(start), ...(end === null ? {} : { end_time: String(end) }) },
      data: { params: toList(params), tags: toList(tags), metrics: Object.entries(metrics).map(([key, points]) => ({ key, value: points.at(-1)?.[2], timestamp: points.at(-1)?.[1], step: points.at(-1)?.[0] })) },
    }));
    return { runs: page, ...(from + pageSize < found.length ? { next_page_token: String(from + pageSize) } : {}) };
  }
}

function toList(values: Record<string, string>): { key: string; value: string }[] {
  return Object.entries(values).map(([key, value]) => ({ key, value }));
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
