import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { minutesUntil } from '../../time/campus-time';
import ops from '../ops/ops.module.css';
import { useMinute } from '../ops/use-minute';

const urgent = 4 * 60;
const minutesOfHour = 60;

/** How long there is to answer; after that it expires by itself. */
export function Deadline({ at }: { at: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const left = minutesUntil(at, useMinute());
  const told = left > minutesOfHour ? left - (left % minutesOfHour) : Math.max(0, left);
  return (
    <span
      className={ops.tag}
      data-tone={left <= urgent ? 'danger' : 'pending'}
      title={`${words.day(at.slice(0, 10))} ${words.time(at)}`}
    >
      {t('requests.left', { duration: words.duration(told) || words.duration(1) })}
    </span>
  );
}
