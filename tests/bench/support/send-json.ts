import http from 'node:http';

/** Sends JSON over kept connections, as many at once as there are senders. */
export type Sender = { readonly send: (body: object) => Promise<void>; readonly close: () => void };

/** @throws where the answer is no 201 */
export function createSender(address: string, headers: Record<string, string> = {}): Sender {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const send = (body: object): Promise<void> =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const request = http.request(address, { method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } }, (response) => {
        let answer = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (answer += chunk));
        response.on('error', reject);
        response.on('end', () => (response.statusCode === 201 ? resolve() : reject(new Error(`${address} answered ${response.statusCode}: ${answer.slice(0, 300)}`))));
      });
      request.on('error', reject);
      request.end(text);
    });
  return { send, close: () => agent.destroy() };
}

/** How many times a second several senders get through, each as fast as it is answered, and how long one time takes. */
export async function measureRate(senders: readonly (() => Promise<void>)[], milliseconds: number): Promise<{ readonly rate: number; readonly p50Ms: number }> {
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    senders.map(async (send) => {
      while (performance.now() - start < milliseconds) {
        const from = performance.now();
        await send();
        times.push(performance.now() - from);
      }
    }),
  );
  const rate = (times.length / (performance.now() - start)) * 1000;
  return { rate, p50Ms: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN };
}
