import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { ApiLink } from '../ops/api-link';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { effectiveQuery } from './rules';
import styles from './rules-page.module.css';
import { days, fieldNames, fields } from './terms';

interface Props {
  code: string | undefined;
  onCode: (code: string | undefined) => void;
  onOpen: (ruleSetId: string) => void;
}

/** What holds for one space, and where each term comes from. */
export function EffectiveTerms({ code, onCode, onOpen }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [text, setText] = useState(code ?? '');
  const rules = useQuery({ ...effectiveQuery(code ?? ''), enabled: code !== undefined });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onCode(text.trim() || undefined);
  };
  const hoursOf = (on: (day: (typeof days)[number]) => string) => {
    const [usual = ''] = days.map(on);
    return days.every((day) => on(day) === usual)
      ? `${t('prices.allDays')} ${usual}`
      : days.map((day) => `${t(`rules.days.${day}`)} ${on(day)}`).join(' · ');
  };
  const terms = rules.data?.terms;
  const rows = terms
    ? [
        {
          name: 'hours' as const,
          shown: hoursOf(
            (day) =>
              terms.hours.value[day].map(([from = '', to = '']) => words.clock.times(from, to)).join(', ') ||
              '–',
          ),
          origin: terms.hours.origin,
        },
        ...fieldNames.map((name) => {
          const takes = fields[name];
          const { value, origin } = terms[name];
          const shown =
            typeof takes === 'object'
              ? t(`rules.values.${value as 'open'}`)
              : typeof value === 'number'
                ? `${words.number(value)} ${t(`rules.units.${takes}`)}`
                : value === 'none'
                  ? '–'
                  : String(value);
          return { name, shown, origin };
        }),
      ]
    : [];

  return (
    <section className={`card ${ops.panel}`} aria-labelledby="effective">
      <h2 id="effective" className={ops.small}>
        {t('rules.effective')}
      </h2>
      <form className={ops.bar} style={{ alignItems: 'end' }} onSubmit={submit}>
        <TextInput
          label={t('rules.spaceCode')}
          placeholder="5E-312"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={rules.isFetching}>
          {t('rules.show')}
        </Button>
      </form>
      {code && rules.isPending && <LoadingCards count={3} fills />}
      {rules.error && <RefusalNote error={rules.error} />}
      {rows.length > 0 && (
        <Scroll label={t('rules.effective')}>
          <table className={ops.table}>
            <thead>
              <tr>
                <th>{t('rules.term')}</th>
                <th>{t('rules.value')}</th>
                <th>{t('rules.origin')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, shown, origin }) => (
                <tr key={name}>
                  <th scope="row">{t(`rules.terms.${name}`)}</th>
                  <td>{shown}</td>
                  <td className={styles.origin}>
                    {origin.ruleSetId ? (
                      <button type="button" className={ops.link} onClick={() => onOpen(origin.ruleSetId!)}>
                        {t(`rules.scopes.${origin.scope}`)} {origin.code}
                      </button>
                    ) : (
                      t(`rules.scopes.${origin.scope}`)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {code && <ApiLink path={`/api/v1/spaces/code:${code}/rules`} />}
    </section>
  );
}
