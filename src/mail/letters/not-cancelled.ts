import { inLanguage, type Problem, problemCatalogue } from '../../platform/index.js';
import type { Told } from '../invitations/invitation.store.js';
import { type Letter, oneLine } from '../queue/letter.js';
import { body, fact, say, when } from './wording.js';

interface NotCancelled {
  address: string;
  told: Told;
  problem: Problem;
}

/** To whom a booking is for, who declined it in vain. */
export function notCancelled({ address, told, problem }: NotCancelled): Letter {
  const { language, name } = told;
  const what = oneLine(told.summary);
  return {
    to: { address, ...(name !== undefined && { name }) },
    subject: say(language, {
      en: `Not cancelled: ${what}`,
      zhHant: `未能取消：${what}`,
      zhHans: `未能取消：${what}`,
    }),
    text: body(
      [
        say(language, {
          en: 'You declined this, and it could not be cancelled. It stands as it was.',
          zhHant: '您已拒絕此預訂，但未能取消。預訂維持不變。',
          zhHans: '您已拒绝此预订，但未能取消。预订维持不变。',
        }),
      ],
      [
        what,
        ...fact('when', when(told.start, told.end, told.zone, language), language),
        ...fact('where', told.location, language),
        ...fact('why', inLanguage(problemCatalogue[problem.code].title, language), language),
        ...(language === 'en' ? [oneLine(problem.message)] : []),
      ],
    ),
  };
}
