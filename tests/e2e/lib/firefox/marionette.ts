import { connect, type Socket } from 'node:net';

interface Waiter {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

interface ProtocolError {
  error: string;
  message: string;
}

/** Firefox's remote protocol: messages `<length>:<JSON>` over TCP, requests `[0, id, command, parameters]`. */
export class Marionette {
  private received = Buffer.alloc(0);
  private lastId = 0;
  private readonly waiting = new Map<number, Waiter>();

  private constructor(private readonly socket: Socket) {}

  /** Resolves after Firefox's greeting. */
  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      const client = new Marionette(socket);
      socket.once('error', reject);
      socket.on('data', (data) => client.receive(data, () => resolve(client)));
      socket.on('close', () => client.abandon(new Error('Firefox closed the connection')));
    });
  }

  /** @throws with Firefox's own words, beginning with the error's name (`no such element: ...`). */
  send(command: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    if (this.socket.destroyed) return Promise.reject(new Error('Firefox is not connected'));
    const id = ++this.lastId;
    const body = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.socket.write(`${Buffer.byteLength(body)}:${body}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(data: Buffer, greet: () => void): void {
    this.received = Buffer.concat([this.received, data]);
    for (let message = this.takeMessage(); message !== undefined; message = this.takeMessage()) {
      if (Array.isArray(message)) this.answer(message as [number, number, ProtocolError | null, unknown]);
      else greet();
    }
  }

  private takeMessage(): unknown {
    const colon = this.received.indexOf(':');
    if (colon < 0) return undefined;
    const start = colon + 1;
    const end = start + Number(this.received.subarray(0, colon).toString());
    if (this.received.length < end) return undefined;
    const body = this.received.subarray(start, end).toString();
    this.received = this.received.subarray(end);
    return JSON.parse(body) as unknown;
  }

  private answer([, id, error, result]: [number, number, ProtocolError | null, unknown]): void {
    const waiter = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiter?.reject(new Error(`${error.error}: ${error.message}`));
    else waiter?.resolve(isWrapped(result) ? result.value : result);
  }

  private abandon(error: Error): void {
    for (const waiter of this.waiting.values()) waiter.reject(error);
    this.waiting.clear();
  }
}

function isWrapped(result: unknown): result is { value: unknown } {
  return (
    typeof result === 'object' && result !== null && 'value' in result && Object.keys(result).length === 1
  );
}
