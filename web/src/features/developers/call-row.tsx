import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { campusQuery } from '../spaces/catalogue';
import { asCurl } from './as-curl';
import styles from './call-row.module.css';
import type { Call } from './calls';

const toneOf = (status: number) => (status < 400 ? 'ok' : status < 500 ? 'pending' : 'danger');

export function CallRow({ call }: { call: Call }) {
  const { t } = useTranslation();
  const words = useWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const [isCopied, setIsCopied] = useState(false);
  const { at, by, token, method, path, query, status, ms, code, body, bodyLeftOut, refusal, requestId } =
    call;
  const copy = () =>
    void navigator.clipboard.writeText(asCurl(call, location.origin)).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  return (
    <tr>
      <th scope="row" className={styles.call}>
        <code className={styles.path}>{`${method} ${path}`}</code>
        <br />
        <span className="muted">
          {words.moment(at, timeZone)} · {by.name}
          {token.name !== null && ` · ${token.name}`}
        </span>
        <details>
          <summary className={styles.summary}>{t('developers.whole')}</summary>
          <p className="muted">
            <code className={styles.path}>{requestId}</code>
          </p>
          {query !== null && <pre className={styles.text}>{`?${query}`}</pre>}
          {body !== null && <pre className={styles.text}>{indented(body)}</pre>}
          {bodyLeftOut && <p className="muted">{t('developers.bodyLeftOut')}</p>}
          {refusal !== null && <pre className={styles.text}>{indented(refusal)}</pre>}
        </details>
      </th>
      <td>
        <span className={ops.tag} data-tone={toneOf(status)}>
          {status}
        </span>{' '}
        {code !== null && (
          <a href={`/problems/${code}`}>
            <code>{code}</code>
          </a>
        )}
      </td>
      <td className={ops.number}>{`${words.number(ms)} ms`}</td>
      <td className={styles.act}>
        <Button
          variant="default"
          aria-label={t('developers.copyCurlLabel', { call: `${method} ${path}` })}
          onClick={copy}
        >
          {t(isCopied ? 'tokens.copied' : 'developers.copyCurl')}
        </Button>
      </td>
    </tr>
  );
}

const indented = (json: string) => JSON.stringify(JSON.parse(json), null, 2);
