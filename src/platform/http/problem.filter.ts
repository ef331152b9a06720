import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { databaseError } from '../database/database.js';
import { inLanguage } from '../language.js';
import { Problem } from '../problem.js';
import { problemCatalogue } from '../problem-catalogue.js';
import { areaExceeded } from './area-exceeded.js';
import { languageOf, pathOf, type Reply, type Request } from './request.js';

/** Speaks problem+json (RFC 9457) for whatever was thrown, and tells a stranger nothing of what lies behind a 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const reply = http.getResponse<Reply>();
    const problem = inFactKnown(request, asProblem(error));
    if (problem.code === 'internal') {
      this.logger.error({
        requestId: request.id,
        error: error instanceof Error ? error.stack : String(error),
      });
    }
    sendProblem(request, reply, problem);
  }
}

export function sendProblem(request: Request, reply: Reply, problem: Problem): void {
  void reply
    .status(problemCatalogue[problem.code].status)
    .headers(headersOf(problem))
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', languageOf(request))
    .send(problemBody(request, problem));
}

/** What a client reads of a problem; also kept, word for word, under an idempotency key. */
export function problemBody(request: Request, problem: Problem): Record<string, unknown> {
  const { status, title } = problemCatalogue[problem.code];
  const members = {
    type: `/problems/${problem.code}`,
    title: inLanguage(title, languageOf(request)),
    status,
    code: problem.code,
    detail: problem.message,
    instance: pathOf(request),
    requestId: request.id,
  };
  // First for the reader, and last so that no extra may stand in the place of what RFC 9457 defines.
  return { ...members, ...problem.extras, ...members };
}

function headersOf({ code, extras }: Problem): Record<string, string> {
  if (typeof extras['retryAfter'] === 'number') return { 'retry-after': String(extras['retryAfter']) };
  if (typeof extras['etag'] === 'string') return { etag: extras['etag'] };
  if (Array.isArray(extras['allow'])) return { allow: extras['allow'].join(', ') };
  if (code === 'unauthenticated') return { 'www-authenticate': 'Bearer realm="tolo"' };
  return {};
}

/** Who only reads has changed nothing, whatever became of the answer. */
const inFactKnown = ({ method }: Request, problem: Problem): Problem =>
  problem.code === 'outcome-unknown' && ['GET', 'HEAD', 'OPTIONS'].includes(method) ? busy() : problem;

/** What the database has refused, and so not done. */
const notDone = [
  // cancelled after too long, a lock not to be had, shutting down or starting, too many connections
  '57014',
  '55P03',
  '57P03',
  '53300',
  // its disk is full, its memory is, reading only, a device that fails
  '53100',
  '53200',
  '25006',
  '58030',
  '40001',
  '40P01',
  // idle in a transaction for too long
  '25P03',
  'ECONNREFUSED',
];
/** A connection that broke under a statement, which may have been a COMMIT. */
const brokenOff = ['08000', '08003', '08006', '57P01', '57P02', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'];
/** The same in the words of pg, and of TypeORM to whoever goes on with a transaction whose connection broke. */
const saysBrokenOff = /Connection terminated|not queryable|AlreadyReleasedError/;

const busy = () =>
  new Problem(
    'overloaded',
    'The database did not answer in time; nothing was changed. Try again in a moment.',
    { retryAfter: 2 },
  );

/** A problem as it is; what the framework or the database threw, as the problem that it means. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException || isHttpError(error)) return fromHttp(error);
  const { code, constraint, detail } = databaseError(error);
  const refused = constraint && constraintProblems[constraint];
  if (refused) return refused(detail);
  if (notDone.includes(code ?? '') || /when trying to connect|due to connection timeout/.test(String(error)))
    return busy();
  if (brokenOff.includes(code ?? '') || saysBrokenOff.test(String(error))) {
    return new Problem(
      'outcome-unknown',
      'The connection to the database broke before it answered: this was done, or nothing of it. Send it again with the same Idempotency-Key, or look.',
      { retryAfter: 2 },
    );
  }
  if (code === '22021' || code === '22P05')
    return new Problem('validation-failed', 'Text may not contain the null character.');
  return new Problem(
    'internal',
    'This is our mistake, and it is in our log. Tell us the requestId if it stays.',
  );
}

/** What the database refuses by name. */
const constraintProblems: Record<string, (detail?: string) => Problem> = {
  campus_holds_its_buildings: areaExceeded('buildings', 'campus'),
  building_holds_its_floors: areaExceeded('floors', 'building'),
  floor_holds_its_spaces: areaExceeded('spaces', 'floor'),
  space_holds_its_parts: areaExceeded('parts', 'space'),
  pool_capacity_covers_claims: () =>
    new Problem(
      'capacity-below-bookings',
      'More units than this are booked at some time to come. Move or cancel those bookings first.',
    ),
  space_code_unique: () => new Problem('already-exists', 'Another space has this code.'),
  building_code_unique: () => new Problem('already-exists', 'Another building has this code.'),
  floor_code_unique: () => new Problem('already-exists', 'Another floor of this building has this code.'),
  campus_code_unique: () => new Problem('already-exists', 'Another campus has this code.'),
  tenant_code_unique: () => new Problem('already-exists', 'Another tenant has this code.'),
  member_email_unique: () =>
    new Problem('already-exists', 'Somebody is registered with this e-mail address.'),
  member_user_name_unique: () => new Problem('already-exists', 'Somebody of the company has this user name.'),
  lease_excludes_others: () =>
    new Problem('already-exists', 'Another lease of this space overlaps this period.'),
  rule_set_scope_unique: () =>
    new Problem('already-exists', 'This scope has a rule set already; change that one.'),
  approval_policy_scope_unique: () =>
    new Problem('already-exists', 'This scope has an approval policy already; change that one.'),
  booked_is_kept: () =>
    new Problem('still-in-use', 'It has bookings, which are kept for good. Retire it instead.'),
  ledger_within_capacity: () => new Problem('slot-taken', 'Somebody else has this time.'),
};

interface HttpError {
  statusCode?: number;
  status?: number;
  message: string;
  getStatus?: () => number;
}

const isHttpError = (error: unknown): error is HttpError =>
  error instanceof Error && typeof (error as HttpError).statusCode === 'number';

function fromHttp(error: HttpException | HttpError): Problem {
  const status = error instanceof HttpException ? error.getStatus() : error.statusCode;
  switch (status) {
    case 400:
      return new Problem('malformed-json', `The body could not be read: ${error.message}`);
    case 401:
      return new Problem(
        'unauthenticated',
        'Send a session cookie, or a token as "Authorization: Bearer …".',
      );
    case 403:
      return new Problem('insufficient-scope', 'You may not do this.');
    case 404:
      return new Problem('not-found', 'There is nothing at this address. The documentation is at /docs.');
    case 405:
      return new Problem('method-not-allowed', error.message);
    case 412:
      return new Problem('version-conflict', 'This file is another by now than the one you know.');
    case 413:
      return new Problem('payload-too-large', 'The body may have at most 1 MiB.', { max: 1_048_576 });
    case 415:
      return new Problem('unsupported-media-type', 'Send the body as application/json.');
    case 503:
      return new Problem('overloaded', error.message, { retryAfter: 2 });
    default:
      return new Problem(
        'internal',
        'This is our mistake, and it is in our log. Tell us the requestId if it stays.',
      );
  }
}
