export const ENDLESS_BYTES = 500_000_000;

export type EndlessForm = { readonly type: string; readonly body: ReadableStream<Uint8Array>; readonly sent: () => number };

/** A form whose file has 500 MB, made while it is read; `sent` tells how much of it was. */
export function makeEndlessForm(): EndlessForm {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= ENDLESS_BYTES) return controller.close();
      const chunk = sent === 0 ? Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n') : new Uint8Array(1_000_000);
      sent += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { type: 'multipart/form-data; boundary=x', body, sent: () => sent };
}
