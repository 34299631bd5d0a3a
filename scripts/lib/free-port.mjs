import net from 'node:net';

/** A port on 127.0.0.1 that nobody listens on; `preferred` where it is still free. */
export async function findFreePort(preferred) {
  if (preferred && (await isFree(preferred))) return preferred;
  return listenOnce(0);
}

/** Whether `port` can be listened on. Throws what the system says, unless it is just taken. */
export async function isFree(port, host = '127.0.0.1') {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    if (error.code === 'EADDRINUSE') return false;
    throw error;
  }
}

function listenOnce(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });
}
