import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { buildingsQuery, type Kind, kindsQuery } from '../spaces/catalogue';
import { entitlementsQuery, useSetEntitlements } from './people';

type Entitlement = Schemas['EntitlementBody'];

/** Which spaces a company may book. With none on the list it may book all. */
export function Entitlements({ tenant }: { tenant: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const given = useQuery(entitlementsQuery(tenant));
  const kinds = useQuery(kindsQuery).data ?? [];
  const buildings = useQuery(buildingsQuery).data ?? [];
  const set = useSetEntitlements(tenant);
  const [kind, setKind] = useState<Kind>('lab');
  const [building, setBuilding] = useState('');
  const now: Entitlement[] = (given.data?.data ?? []).map(({ kind: its, buildingId, useClass }) => ({
    kind: its,
    ...(buildingId && { buildingId }),
    ...(useClass && { useClass: useClass as Entitlement['useClass'] }),
  }));
  const send = (data: Entitlement[]) => given.data && set.mutate({ version: given.data.version, data });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send([...now, { kind, ...(building && { buildingId: building }) }]);
  };
  const textOf = (one: Entitlement) => {
    const place = buildings.find(({ id }) => id === one.buildingId);
    return [
      words.name(kinds.find(({ code }) => code === one.kind)?.name ?? { en: one.kind }).text,
      place ? `${place.code} ${words.name(place.name).text}` : t('find.anywhere'),
      one.useClass,
    ]
      .filter(Boolean)
      .join(' · ');
  };

  return (
    <section className={ops.form} aria-labelledby="entitlements">
      <h3 id="entitlements" className={ops.small}>
        {t('people.entitlements')}
      </h3>
      {(given.error ?? set.error) && <RefusalNote error={(given.error ?? set.error)!} />}
      {given.data && now.length === 0 && <p className="muted">{t('people.entitledToAll')}</p>}
      <ul className={ops.form}>
        {now.map((one, n) => (
          <li key={`${one.kind}${one.buildingId}${one.useClass}`} className={ops.head} style={{ margin: 0 }}>
            {textOf(one)}
            <Button
              variant="default"
              aria-label={t('people.notEntitled', { what: textOf(one) })}
              onClick={() => send(now.filter((_, other) => other !== n))}
            >
              {t('ops.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <form className={ops.bar} style={{ alignItems: 'end' }} onSubmit={submit}>
        <NativeSelect
          label={t('inventory.kind')}
          value={kind}
          data={kinds.map((one) => ({ value: one.code, label: words.name(one.name).text }))}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
        />
        <NativeSelect
          label={t('find.building')}
          value={building}
          data={[
            { value: '', label: t('find.anywhere') },
            ...buildings.map((one) => ({ value: one.id, label: `${one.code} ${words.name(one.name).text}` })),
          ]}
          onChange={(event) => setBuilding(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={set.isPending}>
          {t('people.entitle')}
        </Button>
      </form>
    </section>
  );
}
