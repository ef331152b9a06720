import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Problem } from '../problem.js';
import type { Reply, Request } from './request.js';

const writing: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Says of every dry run that it was one. A write whose route reads no query refuses one: who asks for a dry run there
 * must not find it done.
 */
@Injectable()
export class WriteQueries implements CanActivate {
  canActivate(context: ExecutionContext): true {
    const { method, query } = context.switchToHttp().getRequest<Request>();
    if (!writing.has(method)) return true;
    const sent = query as Record<string, unknown>;
    const [unknown] = Object.keys(sent);
    if (unknown !== undefined && !readsItsQuery(context)) throw notRead(unknown);
    if (sent['dryRun'] === 'true') void context.switchToHttp().getResponse<Reply>().header('dry-run', 'true');
    return true;
  }
}

const readsItsQuery = (context: ExecutionContext): boolean => {
  const parameters = (Reflect.getMetadata(
    ROUTE_ARGS_METADATA,
    context.getClass(),
    context.getHandler().name,
  ) ?? {}) as object;
  return Object.keys(parameters).some((parameter) => parameter.startsWith(`${RouteParamtypes.QUERY}:`));
};

function notRead(parameter: string): Problem {
  const detail = `There is no query parameter "${parameter}" here.`;
  return new Problem('unknown-field', detail, {
    errors: [{ pointer: `/${parameter}`, code: 'unknown-field', detail }],
  });
}
