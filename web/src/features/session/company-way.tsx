import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { waysQuery } from './session';
import styles from './sign-in-form.module.css';

interface Props {
  email: string;
  back?: string;
}

const typing = 300;

/** The way through one's company, where the typed address has one. */
export function CompanyWay({ email, back = here() }: Props) {
  const { t } = useTranslation();
  const [typed] = useDebouncedValue(email.trim(), typing);
  const ways = useQuery(waysQuery(typed)).data;
  return (
    <div aria-live="polite">
      {ways?.company && (
        <div className={styles.company}>
          <Button
            component="a"
            variant="default"
            className={styles.way}
            href={`${ways.company.url}?${new URLSearchParams({ back, email: typed }).toString()}`}
          >
            {t('signIn.company')}
          </Button>
          <p className="muted">{t('signIn.companyHow', { domain: typed.split('@')[1] })}</p>
        </div>
      )}
    </div>
  );
}

const here = () => `${window.location.pathname}${window.location.search}`;
