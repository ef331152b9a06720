import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { ChooseSome } from '../../components/chips';
import { NamesFields } from '../../components/names-fields';
import { RefusalNote } from '../../components/refusal-note';
import { namesOf, noNames } from '../../components/typed-names';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import type { Kind } from '../spaces/catalogue';
import { type Scenario, usePrepare } from './closures';
import styles from './closures-page.module.css';

interface Props {
  /** The one that is changed; without it one more is prepared. */
  scenario: Scenario | undefined;
  kinds: Schemas['TermPage']['data'];
  onDone: () => void;
}

const mostHours = 168;

/** What closes for how long, and what people are told, before there is any weather. */
export function ScenarioForm({ scenario, kinds, onDone }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const prepare = usePrepare();
  const [code, setCode] = useState(scenario?.code ?? '');
  const [name, setName] = useState({ ...noNames, ...scenario?.name });
  const [reason, setReason] = useState({ ...noNames, ...scenario?.reason });
  const [hours, setHours] = useState<number | string>(scenario?.hours ?? 12);
  const [chosen, setChosen] = useState<Kind[]>(scenario?.kinds ?? []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { name: namesOf(name), reason: namesOf(reason), hours: Number(hours), kinds: chosen };
    prepare.mutate({ code, body, before: scenario }, { onSuccess: onDone });
  };
  return (
    <form
      className={ops.form}
      aria-label={
        scenario
          ? t('closures.changeScenario', { name: words.name(scenario.name).text })
          : t('closures.prepareAnother')
      }
      onSubmit={submit}
    >
      <div className={ops.pair}>
        <TextInput
          label={t('closures.scenarioCode')}
          required
          withAsterisk={false}
          pattern="[a-z][a-z0-9\-]{0,39}"
          readOnly={scenario !== undefined}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <NumberInput
          label={t('closures.scenarioHours')}
          required
          withAsterisk={false}
          min={1}
          max={mostHours}
          allowDecimal={false}
          value={hours}
          onChange={setHours}
        />
      </div>
      <div className={ops.pair}>
        <NamesFields value={name} onChange={setName} />
      </div>
      <ChooseSome
        legend={t('closures.kinds')}
        values={chosen}
        onChange={setChosen}
        choices={kinds.map((kind) => ({ value: kind.code as Kind, label: words.name(kind.name).text }))}
      />
      <fieldset>
        <legend className={styles.legend}>{t('closures.reasonTold')}</legend>
        <div className={ops.pair}>
          <NamesFields value={reason} onChange={setReason} labelOf={(one) => t(`closures.reasonIn.${one}`)} />
        </div>
      </fieldset>
      {prepare.error && <RefusalNote error={prepare.error} />}
      <div className={ops.acts}>
        <Button type="submit" loading={prepare.isPending}>
          {t('closures.prepare')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  );
}
