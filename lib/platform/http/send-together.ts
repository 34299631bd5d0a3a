import type { ServerResponse } from 'node:http';

/**
 * Next sends the head of an answer by itself as soon as the body begins, then the body, then its end: three calls of the
 * system for what is mostly one short packet. What follows the head in the same turn of the event loop now goes out with it;
 * a longer body goes on as before, and a stream that waits, such as live changes, has its head after that turn.
 */
export function sendTogether(response: ServerResponse): void {
  const sendHead = response.flushHeaders.bind(response);
  response.flushHeaders = () => {
    const { socket } = response;
    socket?.cork();
    setImmediate(() => socket?.uncork());
    sendHead();
  };
}
