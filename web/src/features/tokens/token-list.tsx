import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { useSay } from '../ops/say';
import { type Token, tokensQuery, useRevokeToken } from './tokens';

/** Tokens that machines use. A revoked one is gone for good, so that the press has to be made twice. */
export function TokenList({ ofCompany = false }: { ofCompany?: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useSay();
  const tokens = useQuery(tokensQuery(ofCompany));
  const revoke = useRevokeToken();
  const [asked, setAsked] = useState<string>();
  const press = ({ id, name }: Token) => {
    if (asked !== id) {
      setAsked(id);
      return;
    }
    revoke.mutate(id, { onSuccess: () => say(t('tokens.revoked', { name })) });
  };
  if (tokens.isPending) return <LoadingCards count={2} />;
  return (
    <>
      {(tokens.error ?? revoke.error) && <RefusalNote error={(tokens.error ?? revoke.error)!} />}
      {tokens.data?.length === 0 && <p className="muted">{t('tokens.none')}</p>}
      {(tokens.data?.length ?? 0) > 0 && (
        <Scroll label={t('tokens.title')} isCard>
          <table className={ops.table}>
            <thead>
              <tr>
                <th>{t('tokens.name')}</th>
                {ofCompany && <th>{t('tokens.owner')}</th>}
                <th>{t('tokens.scopes')}</th>
                <th>{t('tokens.lastUsed')}</th>
                <th>{t('tokens.expires')}</th>
                <th>
                  <span className="visually-hidden">{t('inventory.columns.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {tokens.data?.map((token) => (
                <tr key={token.id}>
                  <th scope="row">
                    {token.name} <code className="muted">…{token.hint}</code>
                  </th>
                  {ofCompany && <td>{token.member.name}</td>}
                  <td>
                    <code>{token.scopes.join(' ')}</code>
                  </td>
                  <td>{token.lastUsedAt ? words.day(token.lastUsedAt.slice(0, 10)) : t('tokens.never')}</td>
                  <td>{words.dated(token.expiresAt.slice(0, 10))}</td>
                  <td className={ops.number}>
                    <Button
                      variant="default"
                      color="danger"
                      aria-label={t('tokens.revokeLabel', { name: token.name })}
                      loading={revoke.isPending && revoke.variables === token.id}
                      onClick={() => press(token)}
                    >
                      {t(asked === token.id ? 'tokens.revokeForGood' : 'tokens.revoke')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  );
}
