import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import serveStatic from '@fastify/static';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { CaldavServer, serveCaldav } from './calendars/index.js';
import { CallLog, logCalls } from './calls/index.js';
import type { Config } from './config.js';
import { WhoAsks } from './identity/index.js';
import { acceptTables } from './imports/index.js';
import { listFilesOf } from './list-files.js';
import { createLogger, logRequests, NestLogger } from './logging.js';
import {
  linkPages,
  type ListFile,
  markTables,
  Problem,
  ProblemFilter,
  refusesTheUnreadable,
  sendProblem,
  serveListFiles,
  validationPipe,
} from './platform/index.js';
import { openApiDocument, serveReference } from './openapi.js';
import { Catalogue, spaceFile } from './spaces/index.js';
import { boundRequestsAtOnce } from './requests-at-once.js';
import { sendSecurityHeaders } from './security-headers.js';
import { atTheEnd, letGoOfUnusedConnections } from './ending.js';

const bodyLimit = 1_048_576;
const webRoot = path.resolve(import.meta.dirname, '../web');
const apiPrefix = 'api/v1';

/** The application, wired but not listening. `preview` builds it without a database, for its OpenAPI document alone. */
export async function createApp(config: Config, { preview = false } = {}): Promise<NestFastifyApplication> {
  const logger = createLogger(config);
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: config.TRUST_PROXY === 'true',
    genReqId: () => `req_${randomUUID().replaceAll('-', '')}`,
    ...atTheEnd,
    ...arrivingWithin(config.REQUEST_TIMEOUT_MS),
    routerOptions: { maxParamLength: 512 },
    ...refusesTheUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.register(config), adapter, {
    preview,
    abortOnError: false,
    bodyParser: false,
    logger: new NestLogger(logger),
  });
  app.setGlobalPrefix(apiPrefix, {
    exclude: [
      'healthz',
      'readyz',
      'metrics',
      'problems',
      'problems.md',
      'problems/:code',
      'docs',
      'docs/{*path}',
      'llms.txt',
      { path: 'feeds/:file', method: RequestMethod.GET },
      'scim/v2/{*path}',
    ],
  });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  if (!preview) await plugIn(app, config, logger);
  return app;
}

/** Who begins a request and never ends it keeps a connection for no longer than this; an answer may take as long as it takes. */
const arrivingWithin = (ms: number) => ({
  requestTimeout: ms,
  http: { headersTimeout: Math.ceil(ms / 4), connectionsCheckingInterval: Math.ceil(ms / 12) },
});

async function plugIn(
  app: NestFastifyApplication,
  config: Config,
  logger: ReturnType<typeof createLogger>,
): Promise<void> {
  const secure = config.PUBLIC_URL?.startsWith('https:') ?? false;
  await app.register(cookie);
  await app.register(compress, {
    threshold: 2048,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  });
  const fastify = app.getHttpAdapter().getInstance();
  sendSecurityHeaders(fastify, secure);
  boundRequestsAtOnce(fastify, config.REQUESTS_AT_ONCE);
  acceptJsonOnly(fastify);
  acceptCalendars(fastify);
  acceptMails(fastify);
  acceptTables(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('request-id', request.id);
    done();
  });
  linkPages(fastify);
  serveListFiles(fastify, listFiles(app));
  markTables(fastify);
  letGoOfUnusedConnections(fastify);
  logRequests(fastify, logger);
  const [calls, whoAsks] = [app.get(CallLog), app.get(WhoAsks)];
  logCalls(fastify, { note: (call) => calls.note(call), senderOf: (request) => whoAsks.now(request) });
  serveCaldav(fastify, app.get(CaldavServer), config.PUBLIC_URL);
  await serveReference(app);
  await serveWeb(app);
}

/** No forms and no plain text: what a page of another site could make a browser send unasked is not read at all. */
function acceptJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    ['application/json', 'application/merge-patch+json', 'application/scim+json'],
    { parseAs: 'string' },
    (request, body, done) => {
      // Acts such as /cancel need no body, whatever type a client announces.
      if (body === '') done(null, undefined);
      else if (loneSurrogate.test(body as string)) done(notUnicode());
      else void parse(request, body as string, done);
    },
  );
}

/** Half of a character, as JSON can write it: no text that a database keeps. */
const loneSurrogate =
  /(?<!\\)(?:\\\\)*(?:\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f][0-9a-f]{2})|(?<!\\ud[89ab][0-9a-f]{2})\\ud[c-f][0-9a-f]{2})/i;
const notUnicode = () =>
  new Problem('validation-failed', 'Text holds half of a character (a lone surrogate). Send it in UTF-8.');

/** A calendar as programs save it is what `{"calendar": …}` says in JSON. */
function acceptCalendars(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('text/calendar', { parseAs: 'string' }, (_request, calendar, done) =>
    done(null, { calendar }),
  );
}

/** A mail as a gateway hands it in, octet by octet. */
function acceptMails(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('message/rfc822', { parseAs: 'buffer' }, (_request, message, done) =>
    done(null, message),
  );
}

/** How each list is as a file: made of the contract when somebody first asks for one. */
function listFiles(app: NestFastifyApplication): () => ReadonlyMap<string, ListFile> {
  let files: Map<string, ListFile> | undefined;
  return () => {
    if (files) return files;
    files = listFilesOf(openApiDocument(app));
    const spaces = `/${apiPrefix}/spaces`;
    files.set(spaces, { ...files.get(spaces)!, ...spaceFile(app.get(Catalogue)) });
    return files;
  };
}

/** The web application, and its index page for every address that only the browser knows. */
async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const index = path.join(webRoot, 'index.html');
  if (fs.existsSync(index)) {
    await app.register(serveStatic, {
      root: webRoot,
      wildcard: false,
      preCompressed: true,
      // All files are small: nobody fetches parts of them, nor is told of parts that there are not.
      acceptRanges: false,
      globIgnore: ['**/*.{br,gz}'],
      maxAge: '1y',
      immutable: true,
      setHeaders: (reply, file) => {
        // Only what Vite names by its content never changes under its name.
        if (!file.includes('/assets/')) void reply.header('cache-control', 'no-cache');
      },
    });
  }
  fastify.get('/*', (request, reply) => {
    const isPage = !request.url.startsWith(`/${apiPrefix}`) && request.headers.accept?.includes('text/html');
    if (isPage && fs.existsSync(index)) return reply.sendFile('index.html', { maxAge: 0, immutable: false });
    sendProblem(
      request,
      reply,
      new Problem('not-found', 'There is nothing at this address. The documentation is at /docs.'),
    );
  });
}
