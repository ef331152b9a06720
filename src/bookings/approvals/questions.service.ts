import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Problem } from '../../platform/index.js';
import { type ActOptions, BookingActs } from '../booking-acts.js';
import type { BookingView } from '../bookings.dto.js';
import type { Approval } from './approval.js';
import type { AnswerBody, AskBody } from './approvals.dto.js';
import { notTheirs, stepsToDecide } from './deciders.js';

const mostQuestions = 20;

/** What an approver wants to know before deciding. The request waits meanwhile, and its clock goes on. */
@Injectable()
export class QuestionsService {
  constructor(private readonly acts: BookingActs) {}

  ask(actor: Actor, id: string, { question }: AskBody, options: ActOptions): Promise<BookingView> {
    return this.acts.run({
      actor,
      id,
      act: 'ask',
      options,
      decide: ({ booking, reader: { now } }) => {
        if (stepsToDecide(actor, booking, now).length === 0) throw notTheirs(actor, booking);
        const approval: Approval = booking.approval!;
        const questions = approval.questions ?? [];
        if (questions.length === mostQuestions)
          throw new Problem('state-not-allowed', 'Enough has been asked: decide, or let it run out.', {
            bookingStatus: booking.status,
          });
        const asked = { question, askedBy: actor.memberId, askedAt: new Date(now).toISOString() };
        return {
          booking: { ...booking, approval: { ...approval, questions: [...questions, asked] } },
          type: 'booking.question_asked',
          changed: ['approval'],
          reason: question,
        };
      },
    });
  }

  /** Answers all that has been asked and not been answered. */
  answer(actor: Actor, id: string, { answer }: AnswerBody, options: ActOptions): Promise<BookingView> {
    return this.acts.run({
      actor,
      id,
      act: 'answer',
      options,
      decide: ({ booking, reader: { now } }) => {
        const { approval } = booking;
        const questions = approval?.questions ?? [];
        if (!approval || questions.every((one) => one.answer !== undefined))
          throw new Problem('state-not-allowed', 'Nobody has asked anything.', {
            bookingStatus: booking.status,
          });
        const answeredAt = new Date(now).toISOString();
        return {
          booking: {
            ...booking,
            approval: {
              ...approval,
              questions: questions.map((one) =>
                one.answer === undefined ? { ...one, answer, answeredAt } : one,
              ),
            },
          },
          type: 'booking.question_answered',
          changed: ['approval'],
          reason: answer,
        };
      },
    });
  }
}
