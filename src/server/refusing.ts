/** Answers what cannot be served, wherever it fails: in a message, in a route, when a WebSocket is to open, or before it was a request at all. */
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Request, Response } from 'restify';
import type { DirectLine } from '../channels/direct-line/direct-line.ts';
import { Refusal } from '../channels/refusal.ts';
import type { Library } from '../content/shape.ts';
import { wishedLanguage } from './language.ts';
import { answerOf, asRefusal, rawAnswer } from './problems.ts';
import type { Answer } from './problems.ts';
import type { GuideRestify } from './restify.ts';

export interface RefusingParts {
  readonly library: Pick<Library, 'languages' | 'chat'>;
  readonly directLine: Pick<DirectLine, 'languageOf' | 'message' | 'upgrade'>;
  readonly log: (what: string, error: unknown) => void;
}

/** What a refusal goes by, where there was a request. */
type Asked = Partial<Pick<Request, 'url' | 'headers'>>;

export function refuseWhereItFails(server: GuideRestify, { library, directLine, log }: RefusingParts): void {
  function refuse(error: unknown, asked: Asked = {}): Answer {
    const refusal = asRefusal(error);
    if (refusal.status >= 500 && refusal.cause !== undefined) log(`answered ${refusal.status}`, refusal.cause);
    return answerOf(refusal, asked.url ?? '', chatFor(asked));
  }

  /** In the language of the talk, or the one the client wishes, or the first. */
  function chatFor({ url = '', headers }: Asked): Library['chat'] {
    const language = directLine.languageOf(url) ?? wishedLanguage(headers?.['accept-language'], library.languages);
    return (library.languages.get(language ?? '') ?? library).chat;
  }

  server.first((request, response) => {
    const taken = directLine.message(request, response);
    taken?.catch((error: unknown) => send(response, refuse(error, request)));
    return taken === undefined;
  });
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    const { status, headers, body } = refuse(error, request);
    if (!response.headersSent) response.sendRaw(status, body, headers);
    done();
  });
  server.on('upgrade', (request: Request, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    directLine.upgrade(request, socket, head).catch((error: unknown) => socket.end(rawAnswer(refuse(error, request))));
  });
  server.on('clientError', (error: Error & { code?: string }, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(rawAnswer(refuse(unreadable(error.code))));
  });
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.headersSent) return;
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** What Node could not read as a request. */
function unreadable(code: string | undefined): Refusal {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Refusal(408, 'BadArgument', 'The request took too long. Send it again.');
  if (code === 'HPE_HEADER_OVERFLOW') return new Refusal(431, 'BadArgument', 'Send fewer or shorter headers.');
  return new Refusal(400, 'BadSyntax', 'Send a well-formed HTTP request.');
}
