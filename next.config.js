/** The content security policy carries a nonce per request, so it is set in proxy.ts, not here. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
];

/** An answer of the API is data: nothing in it runs, frames it or keeps it. */
const apiHeaders = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
  { key: 'Cache-Control', value: 'no-store' },
];

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The worker threads load these from node_modules; a bundler would lose their files.
  serverExternalPackages: ['piscina', 'highs', 'tsx'],
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders },
      { source: '/api/:path*', headers: apiHeaders },
      // A stream of events that is compressed is a stream that is held back.
      { source: '/api/w/:workspace/live', headers: [{ key: 'Cache-Control', value: 'no-store, no-transform' }] },
    ]),
};

export default config;
