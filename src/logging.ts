import { type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Config } from './config.js';
import type { FastifyInstance } from 'fastify';
import { pathOf } from './platform/index.js';

/** JSON lines on stdout. What could be a secret is not logged in the first place; the redaction is the second net. */
export const createLogger = (config: Config): Logger =>
  pino({
    level: config.LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    redact: {
      paths: ['*.password', '*.token', '*.authorization', '*.cookie', '*.secret'],
      censor: '[redacted]',
    },
  });

/** One line a request: no query string (it may hold names), no secret of a feed, no body, no headers. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    logger.info({
      requestId: request.id,
      method: request.method,
      path: pathOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    });
    done();
  });
}

/** Nest's own messages, in the same lines. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string) {
    this.logger.debug({ context, message });
  }

  error(message: unknown, ...details: unknown[]) {
    this.logger.error({ message, details });
  }

  warn(message: unknown, context?: string) {
    this.logger.warn({ context, message });
  }
}
