import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { guardPage } from './page-policy';
import { sendTogether } from './send-together';

/** From now on, what each request needs before anyone has seen it. Called once, when a server starts. */
export function prepareRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    guardPage(request, response);
    sendTogether(response);
  });
}
