import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map } from 'rxjs';
import type { Page } from './pagination.js';
import type { Reply, Request } from './request.js';

/** Says in the header of every page where the next one is (RFC 8288). */
@Injectable()
export class PageLinks implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    const http = context.switchToHttp();
    return next.handle().pipe(
      map((answer: unknown) => {
        const { nextCursor } = (answer as Partial<Page<unknown>> | undefined)?.page ?? {};
        if (nextCursor !== undefined)
          void http
            .getResponse<Reply>()
            .header('link', `<${addressOf(http.getRequest<Request>(), nextCursor)}>; rel="next"`);
        return answer;
      }),
    );
  }
}

/** The same list, from the cursor on. */
function addressOf({ url }: Request, cursor: string): string {
  const [path, search] = url.split('?', 2);
  const query = new URLSearchParams(search);
  query.set('cursor', cursor);
  return `${path}?${query.toString()}`;
}
