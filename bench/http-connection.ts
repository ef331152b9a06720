import { connect, type Socket } from 'node:net';

export interface Answer {
  status: number;
  etag?: string;
  body: string;
}

const headEnd = '\r\n\r\n';
/** Milliseconds that a request may take to arrive, with either side busy: one that meets a closing connection is lost. */
const onTheWay = 5_000;

/** One kept-alive connection and one request at a time, with as little work as HTTP allows: the client shares the machine. */
export class HttpConnection {
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  /** When the last answer came, and for how many milliseconds after it the server has said that it listens. */
  private answeredAt = performance.now();
  private keptFor = Infinity;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('The server closed the connection.')));
  }

  static open(url: string): Promise<HttpConnection> {
    const { hostname, port, host } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      socket.once('error', reject);
      socket.once('connect', () => resolve(new HttpConnection(socket, host)));
    });
  }

  post(path: string, headers: string, body: string): Promise<Answer> {
    return this.send('POST', path, headers, body);
  }

  /** Each header ends its own line. JSON, where there is a body and no header says otherwise. */
  send(method: string, path: string, headers: string, body = ''): Promise<Answer> {
    const type = body === '' || headers.includes('content-type:') ? '' : 'content-type: application/json\r\n';
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: ${this.host}\r\n${type}content-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`,
      );
    });
  }

  /** Whether the server has neither closed it nor is about to, as it does with what nobody has used for long. */
  get isOpen(): boolean {
    const isKept = performance.now() - this.answeredAt < this.keptFor - onTheWay;
    return isKept && this.socket.writable && !this.socket.readableEnded;
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const end = this.received.indexOf(headEnd);
    if (end < 0) return;
    const head = this.received.toString('latin1', 0, end);
    const isEmpty = /^\S+ (204|304) /.test(head);
    const length = isEmpty ? 0 : Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? NaN);
    if (Number.isNaN(length)) return this.waiting?.reject(new Error(`An answer without a length:\n${head}`));
    const from = end + headEnd.length;
    if (this.received.length < from + length) return;
    const body = this.received.toString('utf8', from, from + length);
    this.received = this.received.subarray(from + length);
    const waiting = this.waiting;
    this.waiting = undefined;
    this.answeredAt = performance.now();
    const kept = /\r\nkeep-alive: *timeout=(\d+)/i.exec(head);
    if (kept) this.keptFor = Number(kept[1]) * 1000;
    waiting?.resolve({ status: Number(head.slice(9, 12)), etag: /\r\netag: *(\S+)/i.exec(head)?.[1], body });
  }
}
