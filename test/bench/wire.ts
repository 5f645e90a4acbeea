/** A keep-alive HTTP connection that costs the load generator as little as can be: one request at a time, JSON both ways. */
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Wire {
  post(path: string, body: object | undefined, token?: string): Promise<Answer>;
  close(): void;
}

export function openWire(address: string): Wire {
  const { hostname, port, host } = new URL(address);
  let socket: Socket | undefined;
  let received = '';
  let answered: (answer: Answer) => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;

  /** Servers close a connection that was quiet for some seconds, sometimes in the moment it is used again. */
  async function connected(): Promise<Socket> {
    if (socket?.writable) return socket;
    const fresh = (socket = connect(Number(port), hostname).setNoDelay(true).setEncoding('latin1'));
    fresh.on('data', hear).on('error', (error) => failed(error)).on('close', () => failed(new Error('the server closed the connection')));
    await once(fresh, 'connect');
    return fresh;
  }

  function hear(chunk: string | Buffer): void {
    received += String(chunk);
    const answer = parsed(received);
    if (!answer) return;
    received = '';
    failed = () => undefined;
    answered(answer);
  }

  async function send(request: string): Promise<Answer> {
    (await connected()).write(request);
    return new Promise((resolve, reject) => ([answered, failed] = [resolve, reject]));
  }

  return {
    post(path, body, token) {
      const text = body === undefined ? '' : JSON.stringify(body);
      const authorization = token ? `authorization: Bearer ${token}\r\n` : '';
      const request = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\n${authorization}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
      return send(request).catch(() => send(request));
    },
    close: () => void socket?.destroy(),
  };
}

/** The answer, once all of it has come. */
function parsed(received: string): Answer | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [head, body] = [received.slice(0, end), received.slice(end + 4)];
  const length = /^content-length: *(\d+)/imu.exec(head)?.[1];
  const isWhole = length === undefined ? body.endsWith('0\r\n\r\n') || !/^transfer-encoding/imu.test(head) : body.length >= Number(length);
  return isWhole ? { status: Number(head.slice(9, 12)), body } : undefined;
}
