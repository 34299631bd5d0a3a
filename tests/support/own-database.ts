/** Files that run beside each other have a database each; vitest numbers its workers from 1. */
for (const name of ['DATABASE_URL', 'ADMIN_DATABASE_URL']) {
  const url = new URL(process.env[name] ?? '');
  url.pathname = `/groundwork_${process.env['VITEST_POOL_ID']}`;
  process.env[name] = url.href;
}

export {};
