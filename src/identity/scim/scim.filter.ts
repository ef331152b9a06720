import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { asProblem, problemCatalogue, type Reply } from '../../platform/index.js';

export const scimType = 'application/scim+json; charset=utf-8';

/** The same refusals in the words of SCIM (RFC 7644 §3.12). */
@Catch()
export class ScimRefusals implements ExceptionFilter {
  private readonly logger = new Logger('Scim');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = asProblem(error);
    if (problem.code === 'internal') this.logger.error(error instanceof Error ? error.stack : String(error));
    const { status: usual } = problemCatalogue[problem.code];
    const status = usual === 422 ? 400 : usual;
    const kind = problem.code === 'already-exists' ? 'uniqueness' : problem.extras['scimType'];
    void host
      .switchToHttp()
      .getResponse<Reply>()
      .status(status)
      .header('content-type', scimType)
      .send({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: String(status),
        ...(typeof kind === 'string' && { scimType: kind }),
        // Whose it is, is nobody's business here.
        detail:
          kind === 'uniqueness' ? 'This userName or mail address is taken on the campus.' : problem.message,
      });
  }
}
