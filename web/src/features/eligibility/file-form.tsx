import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Schemas } from '../../api/client';
import { ChooseSome } from '../../components/chips';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { addDays } from '../../time/campus-time';
import { type Act, act, keyed } from '../bookings/acting';
import { hazardsQuery } from '../spaces/catalogue';
import styles from './file-form.module.css';

const usualDays = 365;

function useFile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, wish: body }: Act<Schemas['RiskFormBody']>) =>
      answerOf(api.POST('/api/v1/risk-forms', { body, headers: keyed(key) })),
    onSuccess() {
      for (const queryKey of [['risk-forms'], ['search'], ['rehearsal']])
        void queries.invalidateQueries({ queryKey });
    },
  });
}

interface Props {
  /** Codes of the hazards that a form is missing for. */
  asked: readonly string[];
  onDone: (isFiled: boolean) => void;
}

/** Puts a risk form on file for one's company; it counts from then on. */
export function FileForm({ asked, onDone }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: hazards } = useSuspenseQuery(hazardsQuery);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [title, setTitle] = useState('');
  const [covers, setCovers] = useState<readonly string[]>(asked);
  const [expiresOn, setExpiresOn] = useState(addDays(today, usualDays));
  const file = useFile();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    file.mutate(act({ title, hazards: [...covers], expiresOn }), { onSuccess: () => onDone(true) });
  };
  const all = hazards.filter(({ code, formRequired }) => formRequired || asked.includes(code));
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={t('requirements.title')}
        value={title}
        required
        maxLength={200}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <ChooseSome
        legend={t('requirements.covers')}
        choices={all.map(({ code, name }) => ({ value: code, label: words.name(name).text }))}
        values={covers}
        onChange={setCovers}
      />
      <TextInput
        type="date"
        label={t('requirements.until')}
        value={expiresOn}
        min={today}
        required
        onChange={({ currentTarget }) => setExpiresOn(currentTarget.value)}
      />
      {file.error && <RefusalNote error={file.error} />}
      <div className={styles.acts}>
        <Button type="submit" loading={file.isPending} disabled={covers.length === 0}>
          {t('requirements.file')}
        </Button>
        <Button variant="default" onClick={() => onDone(false)}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  );
}
