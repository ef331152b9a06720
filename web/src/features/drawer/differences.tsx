import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import type en from '../../i18n/en';
import styles from './differences.module.css';

type Facts = Pick<
  Schemas['BookingView'],
  'start' | 'end' | 'spaceId' | 'people' | 'units' | 'title' | 'status'
> & { purpose?: string | null; space?: { code: string }; spaceCode?: string };

interface Props {
  changed: readonly string[];
  /** Absent for the first. */
  before?: Facts | undefined;
  after: Facts;
}

/** What an act has changed: how it was, and how it is since. */
export function Differences({ changed, before, after }: Props) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  if (!before) return null;
  const when = ({ start, end }: Facts) => {
    const { day, times } = words.period(start, end);
    return `${day} ${times}`;
  };
  const textOf: Record<string, (facts: Facts) => string> = {
    time: when,
    spaceId: ({ space, spaceCode }) => space?.code ?? spaceCode ?? t('bookings.spaceGone'),
    people: ({ people }) => words.number(people),
    units: ({ units }) => words.number(units),
    title: ({ title }) => title ?? '–',
    purpose: ({ purpose }) => purpose ?? '–',
    status: ({ status }) => t(`statuses.${status}`),
  };
  const fields = [
    ...new Set(changed.map((field) => (field === 'start' || field === 'end' ? 'time' : field))),
  ];
  return (
    <ul className={styles.list}>
      {fields.map((field) => {
        const tell = textOf[field];
        const name = i18n.exists(`history.fields.${field}`)
          ? t(`history.fields.${field as keyof typeof en.history.fields}`)
          : field;
        return (
          <li key={field}>
            {name}
            {tell && (
              <>
                {': '}
                <del>{tell(before)}</del> → <ins>{tell(after)}</ins>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
