/**
 * Loaded into Next's process before Next. The channel to the start script breaks when that script ends,
 * even by `kill -9`: then this process ends too, and the port is free for the next start.
 */
if (process.channel) {
  process.once('disconnect', () => process.exit(1));
  // Waiting for the channel alone must not keep a finished build from ending.
  process.channel.unref();
}
