import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemCatalogue } from './platform/index.js';

const first = ['Search', 'Busy', 'bookings', 'holds', 'series', 'waitlist'];

/** The contract, made from the DTO classes. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tolo')
    .setDescription(
      'Find and book the spaces of a science park. Times are RFC 3339 with an offset; periods are half-open; errors are problem+json. Every list is a file, too: `?format=csv` or `ndjson`, or `Accept: text/csv` or `application/x-ndjson`.',
    )
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('tolo_session')
    .build();
  // What most people come for is read first; the rest follows in its own order.
  builder.tags = first.map((name) => ({ name }));
  const document = SwaggerModule.createDocument(app, builder, {
    operationIdFactory: (_controller, method) => method,
  });
  leaveOutWhatHasADefault(document);
  tellOfProblems(document);
  return document;
}

/** The browsable reference at /docs/reference and the document at /openapi.json; nothing is fetched from elsewhere. */
export async function serveReference(app: NestFastifyApplication): Promise<void> {
  // Made when somebody first asks for it: a server starts without.
  SwaggerModule.setup('docs/reference', app, () => openApiDocument(app), {
    jsonDocumentUrl: '/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Tolo API',
  });
}

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string] & {
  properties?: Record<string, object>;
  required?: string[];
};
type Operation = {
  operationId?: string;
  responses: Record<string, unknown>;
  parameters?: { required?: boolean; schema?: object }[];
};

const operationsOf = ({ paths }: OpenAPIObject) =>
  Object.values(paths).flatMap((path) => Object.values(path) as Operation[]);

/** Nobody needs to send a field that has a default; the plugin reads `limit: number = 10` as required. */
function leaveOutWhatHasADefault(document: OpenAPIObject): void {
  for (const schema of Object.values(document.components?.schemas ?? {}) as Schema[]) {
    const required = schema.required?.filter((name) => !('default' in (schema.properties?.[name] ?? {})));
    if (required?.length === 0) delete schema.required;
    else if (required) schema.required = required;
  }
  for (const parameter of operationsOf(document).flatMap(({ parameters = [] }) => parameters)) {
    if (parameter.schema && 'default' in parameter.schema) parameter.required = false;
  }
}

/** Every operation may be refused, and every refusal looks the same (RFC 9457). */
function tellOfProblems(document: OpenAPIObject): void {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...problemSchemas },
  };
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const operation of operationsOf(document)) {
    operation.responses['default'] ??= {
      description: 'A refusal: its `code` says which, and /problems/{code} explains it.',
      content,
    };
  }
}

const text = (description: string) => ({ type: 'string', description });
const moment = { type: 'string', format: 'date-time' };
const listOf = (name: string) => ({ type: 'array', items: { $ref: `#/components/schemas/${name}` } });

const problemSchemas = {
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'detail'],
    properties: {
      type: text('Where the code is explained.'),
      title: text('In the language that was asked for.'),
      status: { type: 'integer' },
      code: {
        type: 'string',
        enum: Object.keys(problemCatalogue),
        description: 'Stable: tell refusals apart by it.',
      },
      detail: text('What is wrong with this request.'),
      instance: text('The path of the request.'),
      requestId: text('What our log knows the request by.'),
      errors: { ...listOf('ProblemField'), description: 'Each field that is wrong.' },
      violations: { ...listOf('ProblemRule'), description: 'Each booking rule that is broken.' },
      alternatives: {
        ...listOf('ProblemAlternative'),
        description: 'What could be booked instead, each by its `offerId` alone.',
      },
      offers: {
        ...listOf('ProblemAlternative'),
        description: 'Fresh offers in place of a hold that has run out.',
      },
      nextFree: { ...moment, description: 'From when the same length is free in the same space.' },
      maxUntil: { ...moment, description: 'Until when the space stays free.' },
      retryAfter: { type: 'integer', description: 'Seconds to wait before trying again.' },
      current: {
        type: 'object',
        additionalProperties: true,
        description: 'What is there now, where somebody changed it meanwhile.',
      },
    },
    additionalProperties: true,
  },
  ProblemField: {
    type: 'object',
    required: ['pointer', 'code', 'detail'],
    properties: {
      pointer: text('JSON pointer into the request, such as `/end`.'),
      code: { type: 'string' },
      detail: { type: 'string' },
      didYouMean: text('The nearest word that would have been understood.'),
    },
  },
  ProblemRule: {
    type: 'object',
    required: ['code', 'detail'],
    properties: {
      code: { type: 'string' },
      detail: { type: 'string' },
      limit: { description: 'The term that is not kept.' },
      allowed: { description: 'What would keep it.' },
      fix: { $ref: '#/components/schemas/FixShown' },
    },
  },
  ProblemAlternative: {
    type: 'object',
    required: ['offerId', 'change', 'space', 'start', 'end', 'expiresAt'],
    properties: {
      offerId: { type: 'string' },
      change: { type: 'string', enum: ['space', 'time'], description: 'What differs from the wish.' },
      space: {
        type: 'object',
        required: ['id', 'code', 'name'],
        properties: {
          id: { type: 'string' },
          code: { type: 'string' },
          name: { $ref: '#/components/schemas/NameShown' },
        },
      },
      start: moment,
      end: moment,
      expiresAt: moment,
    },
  },
} as unknown as Record<string, Schema>;
