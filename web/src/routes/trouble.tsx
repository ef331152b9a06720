import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../components/refusal-note';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <title>{`${t('errors.notFound')} · Tolo`}</title>
      <h1>{t('errors.notFound')}</h1>
      <p>
        <Link to="/find">{t('bookings.find')}</Link>
      </p>
    </>
  );
}

/** What a page could not be made of; the way around it is to try again. */
export function TroublePage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <>
      <h1>{t('errors.trouble')}</h1>
      <RefusalNote error={error instanceof Error ? error : new Error(String(error))}>
        <p>
          <Button variant="default" onClick={() => void router.invalidate()}>
            {t('common.again')}
          </Button>
        </p>
      </RefusalNote>
    </>
  );
}
