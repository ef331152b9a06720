import http from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/**
 * A balancer as those in front of a campus are: each request to the next process, on a connection of its own; to another
 * where one takes no connection. A request that was sent is never sent again: it answers 502 where a process breaks off.
 */
export class Balancer {
  private next = 0;
  private readonly server: http.Server;

  private constructor(private targets: URL[]) {
    this.server = http.createServer((request, reply) => {
      const chunks: Buffer[] = [];
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => this.pass(request, Buffer.concat(chunks), reply, this.targets.length));
    });
  }

  static async open(urls: readonly string[]): Promise<Balancer> {
    const balancer = new Balancer(urls.map((url) => new URL(url)));
    balancer.server.listen(0, '127.0.0.1');
    await once(balancer.server, 'listening');
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Sends to these from now on. */
  send(urls: readonly string[]): void {
    this.targets = urls.map((url) => new URL(url));
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close').catch(() => {});
  }

  private pass(
    request: http.IncomingMessage,
    body: Buffer,
    reply: http.ServerResponse,
    triesLeft: number,
  ): void {
    const target = this.targets[this.next++ % this.targets.length]!;
    const passed = http.request({
      host: target.hostname,
      port: target.port,
      method: request.method,
      path: request.url,
      headers: { ...request.headers, connection: 'close' },
      agent: false,
    });
    passed
      .on('response', (answer) => {
        reply.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(reply);
        answer.on('error', () => reply.destroy());
      })
      .on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNREFUSED' && triesLeft > 1)
          return this.pass(request, body, reply, triesLeft - 1);
        if (reply.headersSent) return reply.destroy();
        reply.writeHead(502).end(String(error));
      });
    reply.on('close', () => passed.destroy());
    passed.end(body);
  }
}
