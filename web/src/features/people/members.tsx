import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { useMe } from '../session/session';
import { membersQuery } from './people';

const MemberDrawer = lazy(() => import('./member-drawer'));

/** The people of a company. */
export function Members({ tenant }: { tenant: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const me = useMe();
  const [q, setQ] = useState('');
  const [open, setOpen] = useState<string>();
  const members = useInfiniteQuery(membersQuery(tenant, q.trim()));
  const mayKeep = me?.roles.includes('campus_admin') || (me?.can.keepMembers && me.tenantId === tenant);
  const chosen = members.data?.find(({ id }) => id === open);

  return (
    <>
      <div className={ops.bar} style={{ alignItems: 'end' }}>
        <TextInput
          type="search"
          label={t('people.searchMembers')}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        {mayKeep && (
          <Button variant="default" onClick={() => setOpen('new')}>
            {t('people.add')}
          </Button>
        )}
      </div>
      {members.isPending && <LoadingCards count={3} />}
      {members.error && <RefusalNote error={members.error} />}
      {members.data?.length === 0 && <p className="muted">{t('people.nobody')}</p>}
      {(members.data?.length ?? 0) > 0 && (
        <Scroll label={t('people.members')} isCard>
          <table className={ops.table}>
            <thead>
              <tr>
                <th>{t('people.name')}</th>
                <th>{t('people.roles')}</th>
                <th>{t('people.status')}</th>
              </tr>
            </thead>
            <tbody>
              {members.data?.map((member) => (
                <tr key={member.id}>
                  <th scope="row">
                    <button type="button" className={ops.link} onClick={() => setOpen(member.id)}>
                      {member.name}
                    </button>
                    <br />
                    <span className="muted">{member.email}</span>
                  </th>
                  <td>{words.list(member.roles.map((role) => t(`ops.roles.${role}`)))}</td>
                  <td>
                    <span className={ops.tag} data-tone={member.status === 'active' ? 'ok' : 'closed'}>
                      {t(`people.statuses.${member.status}`)}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {members.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={members.isFetchingNextPage}
            onClick={() => void members.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        </div>
      )}
      <Suspense>
        {(open === 'new' || chosen) && (
          <MemberDrawer
            key={open}
            tenant={tenant}
            member={chosen}
            mayKeep={mayKeep ?? false}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
