import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Modal } from '../../components/modal';
import { useWords } from '../../i18n/use-words';
import { FileForm } from './file-form';

type Requirement = Schemas['RequirementShown'];

/** What somebody lacks, one by one, and how they get it. */
export function Requirements({ requirements }: { requirements: readonly Requirement[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const [isFiling, file] = useState(false);
  const [isFiled, setFiled] = useState(false);
  const forms = requirements.filter(({ kind }) => kind === 'form');
  const asksToLearn = requirements.some(({ kind }) => kind === 'qualification');
  return (
    <>
      <ul>
        {requirements.map((one) => {
          const name = one.name && words.name(one.name);
          return (
            <li key={`${one.kind}${one.code}${one.state}`}>
              {t(`requirements.${one.kind}`)}
              {name && (
                <>
                  {' · '}
                  <span lang={name.lang}>{name.text}</span>
                </>
              )}
              {' · '}
              {t(`requirements.${one.state}`)}
            </li>
          );
        })}
      </ul>
      {asksToLearn && <p className="muted">{t('requirements.fix.qualification')}</p>}
      {forms.length > 0 &&
        (isFiled ? (
          <output>{t('requirements.filed')}</output>
        ) : (
          <Button variant="default" size="compact-md" onClick={() => file(true)}>
            {t('requirements.fix.form')}
          </Button>
        ))}
      <Modal title={t('requirements.fix.form')} opened={isFiling} onClose={() => file(false)}>
        <FileForm
          asked={forms.flatMap(({ code }) => code ?? [])}
          onDone={(done) => {
            setFiled(done);
            file(false);
          }}
        />
      </Modal>
    </>
  );
}
