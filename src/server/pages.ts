/** Serves pages, scripts and drawings: compressed when first asked for, with an ETag, never kept without asking. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';

export interface Page {
  readonly body: Buffer;
  readonly type: string;
}

/** Everything below is public and may be fetched by any page the chat is put on. */
export const embedded = '/widget/';

/** @param count throws where an address asks for too many */
export function mountPages(server: Server, pages: ReadonlyMap<string, Page>, count: (request: Request) => void): void {
  for (const [path, page] of pages) {
    let serve: Serve | undefined;
    const handler = async (request: Request, response: Response): Promise<void> => {
      count(request);
      serve ??= serverOf(page, path.startsWith(embedded));
      serve(request, response);
    };
    server.get(path, handler);
    server.head(path, handler);
  }
}

type Serve = (request: Request, response: Response) => void;

function serverOf({ body, type }: Page, anyOrigin: boolean): Serve {
  const zipped = isWorthZipping(type) ? gzipSync(body, { level: 9 }) : undefined;
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const shared = { 'cache-control': 'no-cache', vary: 'Accept-Encoding', ...(anyOrigin && { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }) };

  return ({ headers, method }, response) => {
    const asZip = zipped !== undefined && /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
    const etag = `"${tag}${asZip ? '-gz' : ''}"`;
    if (headers['if-none-match'] === etag) {
      response.writeHead(304, { ...shared, etag });
      response.end();
      return;
    }
    const sent = asZip ? zipped : body;
    response.writeHead(200, { ...shared, etag, 'content-type': type, 'content-length': sent.length, ...(asZip && { 'content-encoding': 'gzip' }) });
    response.end(method === 'HEAD' ? undefined : sent);
  };
}

function isWorthZipping(type: string): boolean {
  return /^text\/|javascript|json|svg/.test(type);
}
