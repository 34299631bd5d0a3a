// The real 'server-only' throws outside a server bundle; tests run in plain Node, which is a server.
export {};
