import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { useSay } from '../ops/say';
import {
  type CompanySignIn,
  companySignInQuery,
  useCheckSignIn,
  useRemoveSignIn,
  useSaveSignIn,
} from './company-sign-in';
import styles from './company-page.module.css';

/** How the company's people sign in: with passwords, unless it brings its own provider. */
export function CompanySignInCard({ tenant }: { tenant: string }) {
  const { t } = useTranslation();
  const settings = useQuery(companySignInQuery(tenant));
  return (
    <section className={`card ${ops.panel} ${styles.wide}`} aria-labelledby="company-sign-in">
      <h2 id="company-sign-in" className={styles.heading}>
        {t('company.signIn.title')}
      </h2>
      <p className="muted">{t('company.signIn.about')}</p>
      {settings.error && <RefusalNote error={settings.error} />}
      {settings.data !== undefined && (
        <SettingsForm key={settings.data?.version ?? 0} tenant={tenant} before={settings.data} />
      )}
    </section>
  );
}

function SettingsForm({ tenant, before }: { tenant: string; before: CompanySignIn | null }) {
  const { t } = useTranslation();
  const say = useSay();
  const save = useSaveSignIn(tenant, before);
  const remove = useRemoveSignIn(tenant);
  const [issuer, setIssuer] = useState(before?.issuer ?? '');
  const [clientId, setClientId] = useState(before?.clientId ?? '');
  const [clientSecret, setClientSecret] = useState('');
  const [domains, setDomains] = useState(before?.domains.join(', ') ?? '');
  const [createsMembers, setCreates] = useState(before?.createsMembers ?? false);
  const [trustsMail, setTrusts] = useState(before?.trustsMail ?? false);
  const check = useCheckSignIn(tenant);
  const error = save.error ?? remove.error ?? check.error;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = domains.split(/[\s,]+/).filter((domain) => domain !== '');
    save.mutate(
      {
        issuer: issuer.trim(),
        clientId: clientId.trim(),
        ...(clientSecret !== '' && { clientSecret }),
        domains: named,
        createsMembers,
        trustsMail,
      },
      { onSuccess: () => say(t('company.signIn.saved')) },
    );
  };

  return (
    <form className={ops.form} onSubmit={submit}>
      <div className={ops.pair}>
        <TextInput
          type="url"
          label={t('company.signIn.issuer')}
          description={t('company.signIn.issuerHow')}
          required
          withAsterisk={false}
          value={issuer}
          onChange={({ currentTarget }) => setIssuer(currentTarget.value)}
        />
        <TextInput
          label={t('company.signIn.domains')}
          description={t('company.signIn.domainsHow')}
          required
          withAsterisk={false}
          value={domains}
          onChange={({ currentTarget }) => setDomains(currentTarget.value)}
        />
      </div>
      <div className={ops.pair}>
        <TextInput
          label={t('company.signIn.clientId')}
          required
          withAsterisk={false}
          autoComplete="off"
          value={clientId}
          onChange={({ currentTarget }) => setClientId(currentTarget.value)}
        />
        <TextInput
          label={t('company.signIn.secret')}
          description={before ? t('company.signIn.secretKept') : undefined}
          required={!before}
          withAsterisk={false}
          autoComplete="off"
          value={clientSecret}
          onChange={({ currentTarget }) => setClientSecret(currentTarget.value)}
        />
      </div>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={createsMembers}
          onChange={({ currentTarget }) => setCreates(currentTarget.checked)}
        />
        {t('company.signIn.creates')}
      </label>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={trustsMail}
          onChange={({ currentTarget }) => setTrusts(currentTarget.checked)}
        />
        {t('company.signIn.trusts')}
      </label>
      {before && (
        <p className="muted">
          {t(before.forCampusRoles ? 'company.signIn.campusRoles' : 'company.signIn.noCampusRoles')}{' '}
          {t('company.signIn.redirect')} <code className={styles.address}>{before.redirectUri}</code>
        </p>
      )}
      {error && <RefusalNote error={error} />}
      <div className={ops.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('company.signIn.save')}
        </Button>
        {before && (
          <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
            {t('company.signIn.check')}
          </Button>
        )}
        {before && (
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined, { onSuccess: () => say(t('company.signIn.removed')) })}
          >
            {t('company.signIn.remove')}
          </Button>
        )}
      </div>
      <output className={styles.address} lang={check.data?.ok === false ? 'en' : undefined}>
        {check.data?.ok === true && t('company.signIn.works', { address: check.data.authorizationEndpoint })}
        {check.data?.ok === false && check.data.fault}
      </output>
    </form>
  );
}
