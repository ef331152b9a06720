import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { useIs } from '../ops/use-is';
import { kindsQuery } from '../spaces/catalogue';
import { type Scenario, scenariosQuery, useDraftScenario, usePrepare, useRetire } from './closures';
import styles from './closures-page.module.css';
import { ScenarioForm } from './scenario-form';

/** What is prepared for bad weather and drills: one press drafts it, and nobody is told before it has been looked at. */
export function Scenarios({ onDrafted }: { onDrafted: (id: string) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const mayPrepare = useIs('campus_admin');
  const scenarios = useQuery(scenariosQuery);
  const kinds = useQuery(kindsQuery).data ?? [];
  const draft = useDraftScenario();
  /** A code, or `new` for one more. */
  const [editing, setEditing] = useState<string>();
  const nameOf = (code: string) => {
    const kind = kinds.find((one) => one.code === code);
    return kind ? words.name(kind.name).text : code;
  };
  if (scenarios.data?.length === 0 && !mayPrepare) return null;
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
              {scenario.kinds.length === 0
                ? t('closures.everything')
                : words.list(scenario.kinds.map(nameOf))}{' '}
              · {words.duration(scenario.hours * 60)}
            </span>
          </li>
        ))}
      </ul>
      <p className="muted">{t('closures.scenariosHow')}</p>
      {(scenarios.error ?? draft.error) && <RefusalNote error={(scenarios.error ?? draft.error)!} />}
      {mayPrepare && scenarios.data && (
        <details className={styles.more}>
          <summary>{t('closures.prepareThem')}</summary>
          <div className={styles.moreFields}>
            <Prepared scenarios={scenarios.data} onEdit={setEditing} />
            {editing === undefined ? (
              <div className={ops.acts}>
                <Button variant="default" onClick={() => setEditing('new')}>
                  {t('closures.prepareAnother')}
                </Button>
              </div>
            ) : (
              <ScenarioForm
                key={editing}
                scenario={scenarios.data.find(({ code }) => code === editing)}
                kinds={kinds}
                onDone={() => setEditing(undefined)}
              />
            )}
          </div>
        </details>
      )}
    </Panel>
  );
}

interface Props {
  scenarios: readonly Scenario[];
  onEdit: (code: string) => void;
}

/** Each as it may be changed or retired, which is taken back by one press. */
function Prepared({ scenarios, onEdit }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const retire = useRetire();
  const putBack = usePrepare();
  const [retired, setRetired] = useState<Scenario>();
  const error = retire.error ?? putBack.error;
  return (
    <>
      <ul className={styles.scenarios}>
        {scenarios.map((scenario) => {
          const name = words.name(scenario.name).text;
          return (
            <li key={scenario.code}>
              <code>{scenario.code}</code>
              <div className={ops.acts}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('closures.changeScenario', { name })}
                  onClick={() => onEdit(scenario.code)}
                >
                  {t('rules.change')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('closures.retireScenario', { name })}
                  loading={retire.isPending && retire.variables.code === scenario.code}
                  onClick={() => retire.mutate(scenario, { onSuccess: () => setRetired(scenario) })}
                >
                  {t('closures.retire')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {error && <RefusalNote error={error} />}
      <output className={ops.acts}>
        {retired && (
          <>
            {t('closures.isRetired', { name: words.name(retired.name).text })}
            <Button
              size="compact-sm"
              variant="default"
              data-undo
              loading={putBack.isPending}
              onClick={() => {
                const { code, name, reason, kinds, hours } = retired;
                putBack.mutate(
                  { code, body: { name, reason, kinds, hours } },
                  { onSuccess: () => setRetired(undefined) },
                );
              }}
            >
              {t('told.undo')}
            </Button>
          </>
        )}
      </output>
    </>
  );
}
