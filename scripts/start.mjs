/**
 * From a fresh clone to a served product: `npm start`, or `npm run dev` for people who change it.
 *
 *   --dev        Next's development server instead of a build
 *   --no-build   serve the build that is there
 */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Groundwork needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

try {
  const { start } = await import('./lib/start.mjs');
  process.exitCode = await start({ isDev: process.argv.includes('--dev'), mayBuild: !process.argv.includes('--no-build') });
} catch (error) {
  // Before anything else could be loaded, and most likely because nothing is installed yet.
  const isUninstalled = error.code === 'ERR_MODULE_NOT_FOUND';
  console.error(isUninstalled ? `The dependencies are not installed. Run "npm ci" first. (${error.message.split('\n')[0]})` : error);
  process.exitCode = 1;
}
