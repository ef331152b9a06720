import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { ToldOnce } from '../../components/told-once';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { useIs } from '../ops/use-is';
import { FeedRow } from './feed-row';
import { feedsQuery, type FeedWish, useCreateFeed } from './feeds';

/** Programs read a feed when they like; how often is theirs to say, and people should know. */
const delays = ['google', 'outlook', 'apple', 'thunderbird'] as const;
/** A search makes its own, where it is. */
const contents = ['mine', 'space', 'tenant'] as const;
const details = ['full', 'busy'] as const;

export function Subscribe() {
  const { t } = useTranslation();
  const runsCompany = useIs('tenant_admin');
  const feeds = useQuery(feedsQuery);
  const create = useCreateFeed();
  const [what, setWhat] = useState<FeedWish['what']>('mine');
  const [space, setSpace] = useState('');
  const [detail, setDetail] = useState<FeedWish['detail']>('full');
  const error = feeds.error ?? create.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ what, detail, ...(what === 'space' && { spaceId: `code:${space.trim()}` }) });
  };
  return (
    <section className={`card ${ops.panel}`} aria-labelledby="subscribe">
      <h2 className={ops.small} id="subscribe">
        {t('developers.subscribe')}
      </h2>
      <p className="muted">{t('developers.subscribeHow')}</p>
      <form className={ops.form} onSubmit={submit}>
        <div className={ops.pair}>
          <NativeSelect
            label={t('developers.what')}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value as FeedWish['what'])}
            data={contents
              .filter((value) => value !== 'tenant' || runsCompany)
              .map((value) => ({ value, label: t(`developers.contents.${value}`) }))}
          />
          <NativeSelect
            label={t('developers.detail')}
            value={detail}
            onChange={(event) => setDetail(event.currentTarget.value as FeedWish['detail'])}
            data={details.map((value) => ({ value, label: t(`developers.details.${value}`) }))}
          />
        </div>
        {what === 'space' && (
          <TextInput
            label={t('developers.spaceCode')}
            description={t('developers.spaceCodeHow')}
            required
            withAsterisk={false}
            maxLength={40}
            value={space}
            onChange={(event) => setSpace(event.currentTarget.value)}
          />
        )}
        {error && <RefusalNote error={error} />}
        <div>
          <Button type="submit" loading={create.isPending}>
            {t('developers.makeFeed')}
          </Button>
        </div>
      </form>
      {create.data && (
        <>
          <ToldOnce secret={create.data.url} />
          <p>
            <a href={create.data.webcalUrl}>{t('developers.openWebcal')}</a>
          </p>
        </>
      )}
      <dl className={ops.form}>
        {delays.map((program) => (
          <div key={program}>
            <dt>{t(`developers.delays.${program}.name`)}</dt>
            <dd className="muted">{t(`developers.delays.${program}.delay`)}</dd>
          </div>
        ))}
      </dl>
      {(feeds.data?.length ?? 0) > 0 && (
        <Scroll label={t('developers.subscribe')}>
          <table className={ops.table}>
            <thead>
              <tr>
                <th>{t('developers.what')}</th>
                <th>{t('developers.detail')}</th>
                <th>{t('developers.lastRead')}</th>
                <th>
                  <span className="visually-hidden">{t('inventory.columns.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {feeds.data?.map((feed) => (
                <FeedRow key={feed.id} feed={feed} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
