import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageInfo, PageQuery } from '../platform/index.js';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export class CallQuery extends PageQuery {
  /** How it was answered: `409`, or `4xx` for all refusals. */
  @IsOptional()
  @IsString()
  @Matches(/^[1-5](\d\d|xx)$/, { message: 'status must be such as 409 or 4xx' })
  status?: string;

  @IsOptional()
  @IsIn(methods)
  method?: (typeof methods)[number];

  /** Of a refusal, such as `slot-taken`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  code?: string;
}

export class CallerShown {
  /** `usr_…`: a person, or a program of the company. */
  id: string;
  name: string;
}

export class CallTokenShown {
  /** `tok_…` */
  id: string;
  name: string | null;
  hint: string | null;
}

export class CallHeadersShown {
  contentType?: string;
  ifMatch?: string;
  ifNoneMatch?: string;
  idempotencyKey?: string;
  userAgent?: string;
}

export class CallShown {
  /** `req_…`, as in the answer's Request-Id. */
  requestId: string;
  at: Date;
  by: CallerShown;
  token: CallTokenShown;
  method: string;
  path: string;
  /** As it was sent, without the question mark. */
  query: string | null;
  status: number;
  ms: number;
  /** Why it was refused. */
  code: string | null;
  headers: CallHeadersShown;
  /** What was sent, as JSON with its secrets masked. */
  body: string | null;
  /** It had a body that is not kept: too large, or not JSON. */
  bodyLeftOut: boolean;
  /** The refusal as it was answered, as JSON. */
  refusal: string | null;
}

export class CallPage {
  data: CallShown[];
  page: PageInfo;
}
