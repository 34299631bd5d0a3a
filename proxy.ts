import { NextResponse, type NextRequest } from 'next/server';
import { ASKED_PATH_HEADER } from '@/lib/platform/auth/asked-path';

/**
 * The content security policy: scripts only with this request's nonce, nothing from elsewhere.
 * Styles may be inline because React writes style attributes; scripts may not.
 *
 * And the address that was asked for, which a page is not told: sign-in leads back to it.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const isDevelopment = process.env.NODE_ENV === 'development';
  const policy = [
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
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set(ASKED_PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: [{ source: '/((?!_next/static|_next/image|api/|favicon.ico|icon.svg|manifest.webmanifest).*)', missing: [{ type: 'header', key: 'next-router-prefetch' }] }] };
