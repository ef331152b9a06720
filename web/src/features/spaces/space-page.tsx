import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useMe } from '../session/session';
import { spaceQuery } from './catalogue';
import { Scanned } from './scanned';
import { Space } from './space';
import { StickerOnly } from './sticker-only';

const route = getRouteApi('/s/$code');

/** The page behind the code on a door, or on the sticker beside it. */
export function SpacePage() {
  const { code } = route.useParams();
  const { qr } = route.useSearch();
  const me = useMe();
  if (qr === undefined) return <SpaceByCode key={code} code={code} />;
  return me ? <Scanned key={qr} code={qr} /> : <StickerOnly code={qr} />;
}

function SpaceByCode({ code }: { code: string }) {
  const { data, error } = useQuery(spaceQuery(code));
  if (error) {
    return (
      <>
        <h1>{code}</h1>
        <RefusalNote error={error} />
      </>
    );
  }
  return data ? <Space key={data.id} space={data} /> : <LoadingCards count={1} />;
}
