import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The contract, made from the DTO classes. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tolo')
    .setDescription('Find and book the spaces of a science park. Times are RFC 3339 with an offset; periods are half-open; errors are problem+json.')
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('tolo_session')
    .build();
  return SwaggerModule.createDocument(app, builder, { operationIdFactory: (_controller, method) => method });
}

/** The browsable reference at /docs and the document at /openapi.json; nothing is fetched from elsewhere. */
export async function serveReference(app: NestFastifyApplication): Promise<void> {
  const document = openApiDocument(app);
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: '/openapi.json', raw: ['json'], customSiteTitle: 'Tolo API' });
}
