import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import { RefusalNote } from '../../components/refusal-note';
import { act } from '../bookings/acting';
import { useWait } from '../bookings/acts';
import { stretchOf, type Wish } from './search';

interface Props {
  spaces: { id: string }[];
  wish: Wish;
  timeZone: string;
}

/** Waits for whichever of them is free first; it is then kept for a while for whoever waited longest. */
export function TellMe({ spaces, wish, timeZone }: Props) {
  const { t } = useTranslation();
  const wait = useWait();
  const { from: start, to: end } = stretchOf(wish);
  const spaceIds = spaces.map(({ id }) => id);
  if (wait.data)
    return (
      <p>
        <Icon name="check" size={16} /> {t('results.waiting')}
      </p>
    );
  return (
    <>
      <Button
        variant="default"
        loading={wait.isPending}
        onClick={() => wait.mutate(act({ spaceIds, start, end, timeZone, people: wish.people }))}
      >
        {t('results.tellMe')}
      </Button>
      {wait.error && <RefusalNote error={wait.error} />}
    </>
  );
}
