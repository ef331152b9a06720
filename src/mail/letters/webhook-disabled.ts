import type { Reader } from '../notices/notice.store.js';
import { type Letter, oneLine } from '../queue/letter.js';
import { addressed } from './occasion.js';
import { body, fact, say } from './wording.js';

/** An address that is told of changes has failed for so long that it is told nothing more. */
export function webhookDisabled(
  to: Reader,
  url: string,
  reason: string | null,
  link: string | undefined,
): Letter {
  const { language } = to;
  return {
    ...addressed(to),
    subject: say(language, {
      en: 'A webhook is disabled',
      zhHant: '一個 webhook 已停用',
      zhHans: '一个 webhook 已停用',
    }),
    text: body(
      [oneLine(url)],
      [
        reason === 'gone'
          ? say(language, {
              en: 'It answered that it is gone (410). It is told nothing more until you enable it again.',
              zhHant: '該地址回應已不存在（410）。在您重新啟用前不會再收到訊息。',
              zhHans: '该地址回应已不存在（410）。在您重新启用前不会再收到消息。',
            })
          : say(language, {
              en: 'Nothing has arrived there for three days. It is told nothing more until you enable it again; what it missed can be replayed.',
              zhHant: '三天以來沒有訊息送達。在您重新啟用前不會再收到訊息；錯過的訊息可以重送。',
              zhHans: '三天以来没有消息送达。在您重新启用前不会再收到消息；错过的消息可以重送。',
            }),
      ],
      fact('open', link, language),
    ),
  };
}
