import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { kindsQuery } from '../spaces/catalogue';
import { scenariosQuery, useDraftScenario } from './closures';
import styles from './closures-page.module.css';

/** What is prepared for bad weather and drills: one press drafts it, and nobody is told before it has been looked at. */
export function Scenarios({ onDrafted }: { onDrafted: (id: string) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const scenarios = useQuery(scenariosQuery);
  const kinds = useQuery(kindsQuery).data ?? [];
  const draft = useDraftScenario();
  const nameOf = (code: string) => {
    const kind = kinds.find((one) => one.code === code);
    return kind ? words.name(kind.name).text : code;
  };
  if (scenarios.data?.length === 0) return null;
  return (
    <Panel title={t('closures.scenarios')}>
      <ul className={styles.scenarios}>
        {scenarios.data?.map((scenario) => (
          <li key={scenario.code}>
            <Button
              variant="default"
              loading={draft.isPending && draft.variables.code === scenario.code}
              disabled={draft.isPending}
              onClick={() => draft.mutate(scenario, { onSuccess: ({ id }) => onDrafted(id) })}
            >
              {words.name(scenario.name).text}
            </Button>
            <span className="muted">
              {scenario.kinds.length === 0 ? t('closures.everything') : scenario.kinds.map(nameOf).join(', ')}{' '}
              · {words.duration(scenario.hours * 60)}
            </span>
          </li>
        ))}
      </ul>
      <p className="muted">{t('closures.scenariosHow')}</p>
      {(scenarios.error ?? draft.error) && <RefusalNote error={(scenarios.error ?? draft.error)!} />}
    </Panel>
  );
}
