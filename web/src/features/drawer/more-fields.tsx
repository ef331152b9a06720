import { NativeSelect } from '@mantine/core';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { ListField } from '../../components/list-field';
import { useWords } from '../../i18n/use-words';
import { hazardsQuery, spaceByIdQuery } from '../spaces/catalogue';
import styles from './drawer.module.css';
import type { Wanted } from './wanted';

const mostForms = 200;

const riskFormsQuery = queryOptions({
  queryKey: ['risk-forms', 'on-file'],
  queryFn: async ({ signal }) => {
    const query = { status: 'on_file', limit: mostForms } as const;
    return (await answerOf(api.GET('/api/v1/risk-forms', { params: { query }, signal }))).data;
  },
  staleTime: 60_000,
});

interface Props {
  spaceId: string;
  wanted: Wanted;
  onChange: (fields: Partial<Wanted>) => void;
  disabled?: boolean | undefined;
}

/** What few bookings need: who else comes, further spaces, and which risk form covers it. */
export function MoreFields({ spaceId, wanted, onChange, disabled }: Props) {
  const { t } = useTranslation();
  const { attendees, guests, further } = wanted;
  const isUsed = [attendees, guests, further].some((list) => (list?.length ?? 0) > 0);
  return (
    <>
      <RiskForm
        spaceId={spaceId}
        value={wanted.riskFormId}
        onChange={(riskFormId) => onChange({ riskFormId })}
        disabled={disabled}
      />
      <details className={styles.more} open={isUsed || undefined}>
        <summary>{t('drawer.more')}</summary>
        <div className={styles.fields}>
          {attendees && (
            <ListField
              type="email"
              label={t('drawer.attendees')}
              values={attendees}
              onChange={(values) => onChange({ attendees: values })}
              disabled={disabled}
            />
          )}
          {guests && (
            <ListField
              label={t('drawer.visitors')}
              values={guests}
              onChange={(values) => onChange({ guests: values })}
              disabled={disabled}
            />
          )}
          <ListField
            label={t('drawer.further')}
            values={further}
            onChange={(values) => onChange({ further: values })}
            disabled={disabled}
          />
        </div>
      </details>
    </>
  );
}

interface FormProps {
  spaceId: string;
  value: string;
  onChange: (id: string) => void;
  disabled?: boolean | undefined;
}

/** Only where the space asks for one; where it asks for hazards to be covered, those that cover some of them. */
function RiskForm({ spaceId, value, onChange, disabled }: FormProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: hazards } = useSuspenseQuery(hazardsQuery);
  const space = useQuery(spaceByIdQuery(spaceId)).data;
  const asked = hazards
    .filter(({ code, formRequired }) => formRequired && space?.hazards.includes(code))
    .map(({ code }) => code);
  const isAnyAsked = space?.formRequired ?? false;
  const forms = useQuery({ ...riskFormsQuery, enabled: isAnyAsked || asked.length > 0 }).data ?? [];
  const fitting = forms.filter(
    (form) => (isAnyAsked && asked.length === 0) || form.hazards.some((code) => asked.includes(code)),
  );
  if (fitting.length === 0) return null;
  return (
    <NativeSelect
      label={t('drawer.riskForm')}
      value={value}
      disabled={disabled}
      data={[
        { value: '', label: t('drawer.anyForm') },
        ...fitting.map(({ id, title, expiresOn }) => ({
          value: id,
          label: `${title} · ${words.dated(expiresOn)}`,
        })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
