import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../components/empty';
import { LoadingCards } from '../../../components/loading-cards';
import { RefusalNote } from '../../../components/refusal-note';
import { useWords } from '../../../i18n/use-words';
import { ApiLink } from '../../ops/api-link';
import ops from '../../ops/ops.module.css';
import { Scroll } from '../../ops/scroll';
import { useSay } from '../../ops/say';
import styles from '../statements.module.css';
import { countingOn, draftOf, emptyDraft, lastDayOf, nextMonth, type PriceDraft } from './price-draft';
import { PriceListForm } from './price-list-form';
import { PriceListView } from './price-list-view';
import { type PriceList, priceListsQuery, useMakeList } from './prices';
import { useSpaceCodes } from './use-space-codes';

interface Props {
  today: string;
  /** The id of the list that is looked at; the one that counts today unless said. */
  chosen: string | undefined;
  onChoose: (list: string | undefined) => void;
}

/** What an hour costs, of which spaces and when: list after list, each from a day on. */
export function Prices({ today, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useSay();
  const asked = useQuery(priceListsQuery);
  const lists = asked.data ?? [];
  const open = lists.find(({ id }) => id === chosen) ?? countingOn(lists, today) ?? lists[0];
  const codeOf = useSpaceCodes(open);
  /** What is being typed: of the open list, or of one more. */
  const [form, setForm] = useState<{ draft: PriceDraft; isNew: boolean; key: number }>();
  const begin = (draft: PriceDraft, isNew: boolean) =>
    setForm((before) => ({ draft, isNew, key: (before?.key ?? 0) + 1 }));
  const putBack = useMakeList();
  const [dropped, setDropped] = useState<PriceList>();
  const choose = (id: string | undefined) => {
    setForm(undefined);
    onChoose(id);
  };
  const saved = (list: PriceList) => {
    say(t('ops.saved'), words.name(list.name).text);
    choose(list.id);
  };

  return (
    <section className={styles.section} aria-labelledby="prices">
      <div className={ops.head}>
        <h2 id="prices" className={styles.heading}>
          {t('prices.title')}
        </h2>
      </div>
      <p className="muted">{t('prices.about')}</p>
      {asked.isPending && <LoadingCards count={2} />}
      {asked.error && <RefusalNote error={asked.error} />}
      {asked.data && lists.length === 0 && !form && (
        <Empty says={t('prices.none')}>
          <Button onClick={() => begin(emptyDraft(nextMonth(today)), true)}>{t('prices.first')}</Button>
        </Empty>
      )}
      {lists.length > 0 && (
        <Scroll label={t('prices.lists')} isCard>
          <table className={ops.table}>
            <thead>
              <tr>
                <th>{t('prices.list')}</th>
                <th>{t('prices.validFrom')}</th>
                <th>{t('prices.state')}</th>
              </tr>
            </thead>
            <tbody>
              {lists.map((list) => {
                const name = words.name(list.name);
                const state = stateOf(lists, list, today);
                return (
                  <tr key={list.id} aria-current={list.id === open?.id ? 'true' : undefined}>
                    <th scope="row">
                      <Link
                        from="/statements"
                        to="/statements"
                        search={{ view: 'prices', list: list.id }}
                        resetScroll={false}
                        className={styles.link}
                        lang={name.lang}
                        onClick={() => setForm(undefined)}
                      >
                        {name.text}
                      </Link>
                    </th>
                    <td>
                      <time dateTime={list.validFrom}>{words.dated(list.validFrom)}</time>
                    </td>
                    <td>
                      <span className={ops.tag} data-tone={tones[state]}>
                        {t(`prices.states.${state}`)}
                      </span>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      )}
      <output className={ops.acts}>
        {dropped && (
          <>
            {t('prices.dropped', { name: words.name(dropped.name).text })}
            <Button
              size="compact-sm"
              variant="default"
              data-undo
              loading={putBack.isPending}
              onClick={() =>
                putBack.mutate(asBefore(dropped), {
                  onSuccess: (list) => {
                    setDropped(undefined);
                    choose(list.id);
                  },
                })
              }
            >
              {t('told.undo')}
            </Button>
          </>
        )}
      </output>
      {putBack.error && <RefusalNote error={putBack.error} />}
      {form && (
        <div className={`card ${ops.panel}`}>
          <PriceListForm
            key={form.key}
            list={form.isNew ? undefined : open}
            begin={form.draft}
            openThatOf={(day) => {
              const other = lists.find(({ validFrom }) => validFrom === day);
              return other && (() => choose(other.id));
            }}
            onSaved={saved}
            onLater={(draft) => begin(draft, true)}
            onClose={() => setForm(undefined)}
          />
        </div>
      )}
      {open && codeOf && !form && (
        <PriceListView
          key={`${open.id} ${open.version}`}
          list={open}
          codeOf={codeOf}
          until={lastDayOf(lists, open)}
          onChange={() => begin(draftOf(open, codeOf), false)}
          onLike={(from = nextMonth(today)) => begin({ ...draftOf(open, codeOf), validFrom: from }, true)}
          onDropped={(list) => {
            setDropped(list);
            choose(undefined);
          }}
        />
      )}
      <ApiLink path="/api/v1/price-lists" />
    </section>
  );
}

const tones = { now: 'ok', toCome: 'pending', past: undefined } as const;

function stateOf(lists: readonly PriceList[], list: PriceList, today: string): keyof typeof tones {
  if (list.validFrom > today) return 'toCome';
  return countingOn(lists, today) === list ? 'now' : 'past';
}

/** The same list, made anew. */
const asBefore = ({ id: _, currency: __, version: ___, links: ____, ...same }: PriceList) => same;
