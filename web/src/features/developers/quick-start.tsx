import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';

/** From nothing to a booking, as it is typed on this very server. */
export function QuickStart() {
  const { t } = useTranslation();
  const lines = [
    `api=${location.origin}/api/v1 token=tolo_live_…`,
    `auth="Authorization: Bearer $token" json='Content-Type: application/json'`,
    `curl -s $api/availability/search -H "$auth" -H "$json" -d '${JSON.stringify(wish())}'`,
    `curl -s $api/bookings -H "$auth" -H "$json" -H "Idempotency-Key: try-$RANDOM" -d '{"offerId":"…","title":"Stand-up"}'`,
  ];
  return (
    <section className={`card ${ops.panel}`} aria-labelledby="quick">
      <h2 className={ops.small} id="quick">
        {t('developers.quick')}
      </h2>
      <p className="muted">
        {t('developers.quickHow')} <Link to="/tokens">{t('tokens.title')}</Link>
      </p>
      <Scroll label={t('developers.quick')}>
        <pre>
          <code>{lines.join('\n')}</code>
        </pre>
      </Scroll>
      <p>
        <a href="/docs/reference">{t('developers.reference')}</a>
      </p>
    </section>
  );
}

/** A meeting room for an hour, some time in the coming week. */
function wish() {
  const at = (daysAhead: number) =>
    new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 19) + 'Z';
  return {
    what: { kind: 'meeting_room', people: 4 },
    when: { windows: [{ from: at(1), to: at(7) }], duration: 'PT1H' },
    limit: 1,
  };
}
