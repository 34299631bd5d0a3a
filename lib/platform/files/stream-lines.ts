import 'server-only';
import { toResponse } from '../api-gate';

/**
 * Answers with a line of JSON for each report of progress, then one with the result, or with the error: by then the
 * status is sent. The work goes on if nobody listens any more.
 */
export function streamLines<Progress, Value>(work: (report: (progress: Progress) => void) => Promise<Value>): Response {
  const encoder = new TextEncoder();
  let isOpen = true;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (line: unknown): void => {
        if (isOpen) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const last = await work((progress) => send({ progress })).then((value): unknown => ({ value }), async (error: unknown): Promise<unknown> => toResponse(error).json());
      send(last);
      if (isOpen) controller.close();
    },
    cancel() {
      isOpen = false;
    },
  });
  // A proxy that gathers lines would hold the progress back.
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' } });
}
