/** A small web server on 127.0.0.1 for sample articles and test pages. It reads files, and knows pages given to it. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export type Headers = Readonly<Record<string, string>>;

export interface Site {
  /** `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** Puts a page at a path of its own, and returns that path. */
  readonly put: (body: string, headers?: Headers, path?: string) => string;
  /** The path of a file that is to be sent with other headers, such as a policy. */
  readonly withHeaders: (path: string, headers: Headers) => string;
  /** Every path asked for, oldest first. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

/** @param folders folder on disk for each first part of a path: `{ articles: 'assets/articles' }`. */
export async function serve(folders: Readonly<Record<string, string>>): Promise<Site> {
  const pages = new Map<string, { readonly body: string; readonly headers: Headers }>();
  const extra = new Map<string, Headers>();
  const requests: string[] = [];
  let count = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(request.url ?? '/');
    // Browsers ask for an icon of their own accord, and would write to the console that there is none.
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const headers = { 'cache-control': 'no-store', ...extra.get(searchParams.get('headers') ?? '') };
    const page = pages.get(pathname);
    if (page) {
      response.writeHead(200, { 'content-type': TYPES['.html'], ...headers, ...page.headers });
      response.end(page.body);
      return;
    }
    const [, first = '', ...rest] = normalize(decodeURIComponent(pathname)).split('/');
    const folder = Object.hasOwn(folders, first) ? folders[first] : undefined;
    const body = folder && (await readFile(join(folder, ...rest)).catch(() => undefined));
    if (!body) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Not here');
      return;
    }
    const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...headers });
    response.end(body);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    put: (body, headers = {}, path = `/page-${++count}.html`) => {
      pages.set(path, { body, headers });
      return path;
    },
    withHeaders: (path, headers) => {
      extra.set(String(++count), headers);
      return `${path}?headers=${count}`;
    },
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
