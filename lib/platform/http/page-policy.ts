import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ASKED_PATH_HEADER } from '../auth/asked-path';

/** Next puts the nonce of this request header on the scripts that it writes; the answer carries the same policy. */
export const POLICY_HEADER = 'content-security-policy';

const NONCE_BYTES = 18;
/** Next marks in an address that only the page's data are asked for, always last. */
const NAVIGATION_MARK = /[?&]_rsc=[^&]*$/;
/** Files, which run nothing, and the API, which has a policy of its own in next.config.js. */
const NO_PAGE = /^\/(?:_next\/static\/|_next\/image|api\/|favicon\.ico|icon\.svg|manifest\.webmanifest)/;

/**
 * Gives the request of a page a content security policy with a new nonce, and the answer the same; and notes the address that
 * was asked for, which a page is not told otherwise: sign-in leads back to it. A file `proxy.ts` would be Next's own way;
 * there, every request is copied twice, which took a tenth of what a page takes.
 */
export function guardPage(request: IncomingMessage, response: ServerResponse): void {
  const address = request.url ?? '/';
  if (NO_PAGE.test(address)) return;
  const policy = writePolicy(randomBytes(NONCE_BYTES).toString('base64'));
  request.headers[POLICY_HEADER] = policy;
  request.headers[ASKED_PATH_HEADER] = address.replace(NAVIGATION_MARK, '');
  response.setHeader(POLICY_HEADER, policy);
}

/** Scripts only with this answer's nonce, nothing from elsewhere. Styles may be inline because React writes style attributes; scripts may not. */
function writePolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
