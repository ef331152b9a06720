import { Body, Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { type Reply, type Request, uuidOrNotFound, WriteQuery } from '../../platform/index.js';
import { ActAnswers } from '../act-answers.js';
import { BookingView } from '../bookings.dto.js';
import { AnswerBody, ApproveBody, AskBody, DeclineBody } from './approvals.dto.js';
import { DecisionsService } from './decisions.service.js';
import { QuestionsService } from './questions.service.js';

@ApiTags('bookings')
@Controller('bookings/:id')
export class ApprovalsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly questions: QuestionsService,
    private readonly answers: ActAnswers,
  ) {}

  /** Say yes to what is yours to decide. The last of the steps makes it a booking; saying it twice is saying it once. */
  @Post('approve')
  @HttpCode(200)
  @NeedsScope('requests:decide')
  @ApiOkResponse({ type: BookingView })
  approveBooking(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ApproveBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.decisions.approve(actor, uuidOrNotFound('booking', id), body ?? {}, options),
    );
  }

  /** Say no, and why. What only asked for more goes back to what it had before. */
  @Post('decline')
  @HttpCode(200)
  @NeedsScope('requests:decide')
  @ApiOkResponse({ type: BookingView })
  declineBooking(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DeclineBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.decisions.decline(actor, uuidOrNotFound('booking', id), body, options),
    );
  }

  /** Ask whoever made the request. It goes on waiting, and its clock goes on. */
  @Post('ask')
  @HttpCode(200)
  @NeedsScope('requests:decide')
  @ApiOkResponse({ type: BookingView })
  askAboutBooking(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AskBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.questions.ask(actor, uuidOrNotFound('booking', id), body, options),
    );
  }

  /** Answer what an approver has asked. */
  @Post('answer')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: BookingView })
  answerAboutBooking(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AnswerBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.questions.answer(actor, uuidOrNotFound('booking', id), body, options),
    );
  }
}
