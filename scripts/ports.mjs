import net from 'node:net';

/** The first of `count` ports from this one on where nobody listens yet, on any address. */
export async function freePortFrom(first, count = 100) {
  for (let port = first; port < first + count; port++) {
    if (await isFree(port)) return port;
  }
  throw new Error(`All ports from ${first} to ${first + count - 1} are taken.`);
}

async function isFree(port) {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    // An address family that this machine lacks is in nobody's hands.
    probe.once('error', (error) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
