import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { type Scope, useCreateToken } from '../tokens/tokens';

/** What the lines below do, and no more. */
const scopes: Scope[] = ['spaces:read', 'availability:read', 'bookings:read', 'bookings:write'];

/** From nothing to a booking, as it is typed on this very server, with a token of one's own in it. */
export function QuickStart() {
  const { t } = useTranslation();
  const create = useCreateToken();
  const [since] = useState(Date.now);
  const [copied, setCopied] = useState<string>();
  const lines = linesWith(create.data?.token ?? 'tolo_live_…', since);
  const copy = () =>
    void navigator.clipboard.writeText(lines).then(
      () => setCopied(lines),
      () => setCopied(undefined),
    );
  return (
    <section className={`card ${ops.panel}`} aria-labelledby="quick">
      <h2 className={ops.small} id="quick">
        {t('developers.quick')}
      </h2>
      <p className="muted">
        {t('developers.quickHow')} <Link to="/tokens">{t('tokens.title')}</Link>
      </p>
      {create.error && <RefusalNote error={create.error} />}
      <div className={ops.bar}>
        <Button
          loading={create.isPending}
          onClick={() => create.mutate({ name: t('developers.quick'), scopes, expiresInDays: 7 })}
        >
          {t('developers.quickToken')}
        </Button>
        <Button variant="default" onClick={copy}>
          {t(copied === lines ? 'tokens.copied' : 'tokens.copy')}
        </Button>
      </div>
      {create.data && <output>{t('tokens.once')}</output>}
      <Scroll label={t('developers.quick')}>
        <pre>
          <code>{lines}</code>
        </pre>
      </Scroll>
      <p>
        <a href="/docs/quick-start">{t('developers.quickWhole')}</a>
        {' · '}
        <a href="/docs/reference">{t('developers.reference')}</a>
      </p>
    </section>
  );
}

const linesWith = (token: string, since: number): string =>
  [
    `api=${location.origin}/api/v1 token=${token}`,
    `auth="Authorization: Bearer $token" json='Content-Type: application/json'`,
    `found=$(curl -s $api/availability/search -H "$auth" -H "$json" -d '${JSON.stringify(wish(since))}'); echo "$found"`,
    `curl -s $api/bookings -H "$auth" -H "$json" -H "Idempotency-Key: try-$RANDOM" -d '{"offerId":"'$(grep -o 'off_[^"]*' <<< "$found" | head -1)'","title":"Stand-up"}'`,
  ].join('\n');

/** A meeting room for an hour, some time in the coming week. */
function wish(since: number) {
  const at = (daysAhead: number) => new Date(since + daysAhead * 86_400_000).toISOString().slice(0, 19) + 'Z';
  return {
    what: { kind: 'meeting_room', people: 4 },
    when: { windows: [{ from: at(1), to: at(7) }], duration: 'PT1H' },
    limit: 1,
  };
}
