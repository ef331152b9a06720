import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { Problem, ProblemFilter, type Reply, type Request } from '../../platform/index.js';

/** A person who is not let in lands on the sign-in page, which says why; a program reads a problem like any other. */
@Catch(Problem)
export class BackToSignIn implements ExceptionFilter {
  private readonly others = new ProblemFilter();

  catch(problem: Problem, host: ArgumentsHost): void {
    const { headers } = host.switchToHttp().getRequest<Request>();
    const { reason } = problem.extras;
    if (problem.code !== 'company-sign-in-refused' || !headers.accept?.includes('text/html'))
      // oxlint-disable-next-line promise/valid-params -- a filter catches here, no promise
      return this.others.catch(problem, host);
    void host
      .switchToHttp()
      .getResponse<Reply>()
      .header('cache-control', 'no-store')
      .redirect(`/sign-in?refused=${String(reason)}`, 303);
  }
}
