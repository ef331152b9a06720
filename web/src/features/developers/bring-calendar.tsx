import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { useBringCalendar } from './bring';
import styles from './bring-calendar.module.css';
import { BroughtEvents } from './brought-events';

/** A calendar that somebody kept elsewhere becomes bookings: shown first, booked when they say so. */
export function BringCalendar() {
  const { t } = useTranslation();
  const bring = useBringCalendar();
  const [space, setSpace] = useState('');
  const [file, setFile] = useState<File>();
  const field = useId();
  const send = (dryRun: boolean) => file && bring.mutate({ space: space.trim(), file, dryRun });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(true);
  };
  const isShown = bring.variables?.file === file && bring.variables?.space === space.trim();
  const shown = isShown ? bring.data : undefined;
  const isRehearsal = bring.variables?.dryRun === true;
  const wouldChange = shown && shown.counts.created + shown.counts.changed + shown.counts.cancelled > 0;
  return (
    <section className={`card ${ops.panel}`} aria-labelledby="bring">
      <h2 className={ops.small} id="bring">
        {t('developers.bring')}
      </h2>
      <p className="muted">{t('developers.bringHow')}</p>
      <form className={ops.form} onSubmit={submit}>
        <TextInput
          label={t('developers.spaceCode')}
          description={t('developers.spaceCodeHow')}
          required
          withAsterisk={false}
          maxLength={40}
          value={space}
          onChange={(event) => setSpace(event.currentTarget.value)}
        />
        <div className={styles.file}>
          <input
            id={field}
            className="visually-hidden"
            type="file"
            accept=".ics,text/calendar"
            required
            onChange={(event) => setFile(event.currentTarget.files?.[0])}
          />
          <label htmlFor={field} className={styles.choose}>
            <Icon name="file" size={16} /> {t('developers.calendarFile')}
          </label>
          {file && <span className="muted">{file.name}</span>}
        </div>
        {bring.error && <RefusalNote error={bring.error} />}
        <div>
          <Button type="submit" loading={bring.isPending && isRehearsal}>
            {t('developers.bringTry')}
          </Button>
        </div>
      </form>
      {shown && (
        <>
          <output style={{ display: 'block' }}>
            {t(isRehearsal ? 'developers.wouldBe' : 'developers.isBrought')}
          </output>
          <BroughtEvents {...shown} />
          {isRehearsal && wouldChange && (
            <div>
              <Button onClick={() => send(false)}>{t('developers.bringNow')}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
