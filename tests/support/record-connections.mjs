// Loaded into every Node process of a server under test: notes down where it connects to, and lets nothing leave the machine.
import { appendFileSync } from 'node:fs';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const file = process.env.CONNECTIONS_FILE;
const isLocal = (host) => /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3}|\[::1\])$/i.test(host);

function note(what) {
  if (file) appendFileSync(file, `${what}\n`);
}

// oxlint-disable-next-line typescript/unbound-method -- it is called with its own socket below
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  // Node calls it with its own, normalised list; others with (options), (path) or (port, host).
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const options = typeof first === 'object' && first !== null ? first : { port: first, host: typeof second === 'string' ? second : undefined };
  const isPath = options.path !== undefined || (typeof options.port === 'string' && !/^\d+$/.test(options.port));
  if (isPath) return connect.apply(this, given);
  const host = options.host || 'localhost';
  note(`${host}:${options.port}`);
  if (isLocal(host)) return connect.apply(this, given);
  process.nextTick(() => this.destroy(new Error(`A test lets nothing out, not to ${host} either.`)));
  return this;
};

function noteLookups(from, names) {
  for (const name of names) {
    const real = from[name];
    from[name] = function (host, ...rest) {
      if (!isLocal(String(host))) note(`name ${host}`);
      return real.call(this, host, ...rest);
    };
  }
}
noteLookups(dns, ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveSrv', 'resolveTxt']);
noteLookups(dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveSrv', 'resolveTxt']);

// oxlint-disable-next-line typescript/unbound-method -- it is called with its own socket below
const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...given) {
  note(`datagram ${given.filter((part) => typeof part === 'string' || typeof part === 'number').join(' ')}`);
  return send.apply(this, given);
};
syncBuiltinESMExports();
