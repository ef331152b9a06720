import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { useSay } from '../ops/say';
import { campusQuery } from '../spaces/catalogue';
import { Preview } from './preview';
import { type RuleSet, useChangeRules, useReplay } from './rules';
import styles from './rules-page.module.css';
import { days, draftOf, type Field, fieldNames, fields, patchOf } from './terms';

interface Props {
  set: RuleSet;
  place: string;
}

/** The terms that one place sets itself. Before they can be saved, they are tried on the bookings that there are. */
export function RuleSetForm({ set, place }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useSay();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const replay = useReplay();
  const change = useChangeRules();
  const [draft, setDraft] = useState(() => draftOf(set.terms));
  const terms = patchOf(draft, set.terms);
  const isChanged = Object.keys(terms).length > 0;
  const isTried =
    replay.data !== undefined && JSON.stringify(replay.variables?.terms) === JSON.stringify(terms);

  const text = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft((before) => ({ ...before, [name]: event.currentTarget.value })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isTried) replay.mutate({ id: set.id, terms, timeZone });
    else change.mutate({ set, terms }, { onSuccess: () => say(t('ops.saved'), place) });
  };
  const field = (name: Field) => {
    const takes = fields[name];
    const label = t(`rules.terms.${name}`);
    return typeof takes === 'object' ? (
      <NativeSelect
        key={name}
        label={label}
        {...text(name)}
        data={[
          { value: '', label: t('rules.inherited') },
          ...takes.map((value) => ({ value, label: t(`rules.values.${value}`) })),
        ]}
      />
    ) : (
      <TextInput
        key={name}
        label={label}
        description={t(`rules.units.${takes}`)}
        placeholder={t('rules.inherited')}
        inputMode={takes === 'time' ? undefined : 'numeric'}
        pattern={takes === 'time' ? '([01][0-9]|2[0-3]):[0-5][0-9]|none' : '[0-9]*'}
        {...text(name)}
      />
    );
  };

  return (
    <form className={`card ${ops.panel}`} onSubmit={submit}>
      <h2 className={ops.small}>{words.pair(t(`rules.scopes.${set.scope}`), place)}</h2>
      <fieldset>
        <legend>{t('rules.terms.hours')}</legend>
        <p className="muted">{t('rules.hoursHow')}</p>
        <div className={styles.days}>
          {days.map((day) => (
            <TextInput
              key={day}
              label={t(`rules.days.${day}`)}
              placeholder={t('rules.inherited')}
              {...text(day)}
            />
          ))}
        </div>
      </fieldset>
      <div className={styles.fields}>{fieldNames.map(field)}</div>
      {(replay.error ?? change.error) && <RefusalNote error={(replay.error ?? change.error)!} />}
      {isTried && <Preview answer={replay.data} />}
      <div className={ops.bar}>
        <Button type="submit" disabled={!isChanged} loading={replay.isPending || change.isPending}>
          {t(isTried ? 'rules.saveTried' : 'rules.try')}
        </Button>
        {isChanged && (
          <Button variant="subtle" onClick={() => setDraft(draftOf(set.terms))}>
            {t('ops.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
