/**
 * Loaded into Next's process before Next. The channel to the start script breaks when that script ends,
 * even by `kill -9`: then this process ends too, and the port is free for the next start.
 * Next's own workers inherit this module, but their channel is Next's business.
 */
const isNextItself = /[\\/]next[\\/]dist[\\/]bin[\\/]next$/.test(process.argv[1] ?? '');

if (process.channel && isNextItself) {
  process.once('disconnect', () => process.exit(1));
  // Waiting for the channel alone must not keep a finished build from ending.
  process.channel.unref();
}
