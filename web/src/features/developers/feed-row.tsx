import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { spaceByIdQuery } from '../spaces/catalogue';
import { type Feed, useRevokeFeed } from './feeds';
import { RevokeButton } from './revoke-button';

/** One address, told apart from the others: of a space by the code on its door, of a search by where it looks. */
export function FeedRow({ feed }: { feed: Feed }) {
  const { t } = useTranslation();
  const words = useWords();
  const revoke = useRevokeFeed();
  const { id, what, detail, spaceId = '', search, lastReadAt } = feed;
  const space = useQuery({ ...spaceByIdQuery(spaceId), enabled: spaceId !== '' }).data;
  const where = space ? [space.code] : [...(search?.building ?? []), ...(search?.amenities ?? [])];
  const name = [t(`developers.contents.${what}`), ...where].join(' · ');
  return (
    <tr>
      <th scope="row">
        {name}
        {revoke.error && <RefusalNote error={revoke.error} />}
      </th>
      <td>{t(`developers.details.${detail}`)}</td>
      <td>{lastReadAt ? words.day(lastReadAt.slice(0, 10)) : t('tokens.never')}</td>
      <td className={ops.number}>
        <RevokeButton name={name} isUnderWay={revoke.isPending} revoke={() => revoke.mutate(id)} />
      </td>
    </tr>
  );
}
