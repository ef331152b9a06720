import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Note } from '../../components/note';
import { useWords } from '../../i18n/use-words';
import { campusQuery } from '../spaces/catalogue';
import { freezingQuery } from './closures';
import { useScopeWords } from './use-scope-words';

/** Drafts that nobody has been told of, and that keep new bookings out all the same: they are not to be forgotten. */
export function Freezing() {
  const { t } = useTranslation();
  const words = useWords();
  const scopeOf = useScopeWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const { data = [] } = useQuery(freezingQuery);
  if (data.length === 0) return null;
  return (
    <Note title={t('closures.freezing')}>
      <ul>
        {data.map(({ id, freezeFrom, reason, end, ...what }) => (
          <li key={id}>
            <Link to="/closures" search={{ at: id }}>
              {words.name(reason.text).text}
            </Link>
            {': '}
            {t('closures.freezes', {
              place: scopeOf(what),
              since: words.moment(freezeFrom!, timeZone),
              until: words.moment(end, timeZone),
            })}
          </li>
        ))}
      </ul>
    </Note>
  );
}
