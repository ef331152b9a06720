import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChooseOne } from '../../../components/chips';
import { Icon, isIcon } from '../../../components/icons';
import { Named } from '../../../components/named';
import { kindsQuery } from '../../spaces/catalogue';
import { facetsQuery, type Wish, type WishParams } from '../search';
import { Count } from './count';

/** As they are asked for, most often first. */
const order = ['meeting_room', 'desk', 'lab', 'bench', 'desk_area', 'office', 'event_hall', 'other'];

interface Props {
  wish: Wish;
  timeZone: string;
  onChoose: (chosen: WishParams) => void;
  onDone: () => void;
}

export function KindChoice({ wish, timeZone, onChoose, onDone }: Props) {
  const { t } = useTranslation();
  const { data: kinds } = useSuspenseQuery(kindsQuery);
  // Equipment of labs is of no use at a desk, so that each kind is counted without it.
  const free = useQuery(facetsQuery({ ...wish, with: [] }, timeZone, ['kinds'])).data?.facets.kinds;
  const sorted = kinds.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  return (
    <ChooseOne
      legend={t('find.kind')}
      name="kind"
      value={(wish.kind ?? '') as string}
      choices={sorted.map(({ code, name }) => ({
        value: code as string,
        label: (
          <>
            {isIcon(code) && <Icon name={code} size={16} />}
            <Named name={name} />
            <Count free={free && (free[code] ?? 0)} />
          </>
        ),
      }))}
      onChange={(kind) => {
        onChoose({ kind: kind as Wish['kind'], with: [], space: undefined });
        onDone();
      }}
    />
  );
}
