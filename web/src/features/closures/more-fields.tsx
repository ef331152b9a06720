import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseSome } from '../../components/chips';
import { ListField } from '../../components/list-field';
import { NamesFields } from '../../components/names-fields';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { type Kind, kindsQuery } from '../spaces/catalogue';
import styles from './closures-page.module.css';
import { StrategyFields } from './strategy-fields';
import type { Places } from './use-places';
import { type Wanted, wholeCampus } from './wanted';

interface Props {
  value: Wanted;
  onChange: (wanted: Wanted) => void;
  places: Places;
  isOpen: boolean;
}

/** More places, some kinds only, the words in each language, and how people are moved. */
export function MoreFields({ value, onChange, places, isOpen }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const kinds = useQuery(kindsQuery).data ?? [];
  const [another, setAnother] = useState('');
  const [first, ...others] = value.places;
  const isCampus = first === wholeCampus;

  return (
    <details className={styles.more} open={isOpen || undefined}>
      <summary>{t('closures.more')}</summary>
      <div className={styles.moreFields}>
        <ChooseSome
          legend={t('closures.kinds')}
          values={value.kinds}
          onChange={(chosen) => onChange({ ...value, kinds: chosen })}
          choices={kinds.map(({ code, name }) => ({ value: code as Kind, label: words.name(name).text }))}
        />
        {!isCampus && (
          <div className={ops.pair}>
            <div className={styles.another}>
              <NativeSelect
                label={t('closures.anotherPlace')}
                value={another}
                data={[{ value: '', label: t('closures.choosePlace') }, ...places.groups('')]}
                onChange={({ currentTarget }) => setAnother(currentTarget.value)}
              />
              <Button
                variant="default"
                disabled={another === '' || value.places.includes(another)}
                onClick={() => {
                  onChange({ ...value, places: [...value.places, another] });
                  setAnother('');
                }}
              >
                {t('list.add')}
              </Button>
              {others.length > 0 && (
                <ul className={styles.others}>
                  {others.map((place) => (
                    <li key={place}>
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={t('list.remove', { name: places.label(place) })}
                        onClick={() =>
                          onChange({ ...value, places: value.places.filter((one) => one !== place) })
                        }
                      >
                        {places.label(place)} ×
                      </Button>
                    </li>
                  ))}
                </ul>
              )}
            </div>
            <ListField
              label={t('closures.spaces')}
              values={value.spaces}
              onChange={(spaces) => onChange({ ...value, spaces })}
            />
          </div>
        )}
        <fieldset>
          <legend className={styles.legend}>{t('closures.reasonTold')}</legend>
          <div className={ops.pair}>
            <NamesFields
              value={value.reason.text}
              onChange={(text) => onChange({ ...value, reason: { ...value.reason, text } })}
              labelOf={(one) => t(`closures.reasonIn.${one}`)}
            />
          </div>
        </fieldset>
        <StrategyFields value={value.strategy} onChange={(strategy) => onChange({ ...value, strategy })} />
      </div>
    </details>
  );
}
