import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import { Note } from '../../components/note';
import { RefusalNote } from '../../components/refusal-note';
import { act } from '../bookings/acting';
import styles from './choose-file.module.css';
import { Arriving } from './arriving';
import { useSendTable } from './imports';

/** What a spreadsheet keeps its own way; it saves the same as CSV. */
const isWorkbook = ({ name }: File) => /\.(xlsx?|xlsm|ods|numbers)$/i.test(name);

/** A file is dropped here, or chosen; it is sent at once, and no more than checked. */
export function ChooseFile({ onSent }: { onSent: (id: string) => void }) {
  const { t } = useTranslation();
  const field = useId();
  const says = useId();
  const send = useSendTable();
  const [isOver, setOver] = useState(false);
  const [workbook, setWorkbook] = useState<string>();
  const take = (file: File | undefined) => {
    if (!file || send.isPending) return;
    setWorkbook(isWorkbook(file) ? file.name : undefined);
    if (!isWorkbook(file)) send.mutate(act(file), { onSuccess: ({ id }) => onSent(id) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.place}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- who has no mouse chooses the file */}
      <label
        htmlFor={field}
        className={styles.drop}
        data-over={isOver}
        aria-busy={send.isPending}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="file" size={28} />
        <span className={styles.words}>{t(send.isPending ? 'imports.sending' : 'imports.drop')}</span>
        <span className="muted" id={says}>
          {t('imports.formats')}
        </span>
        <input
          id={field}
          className="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          aria-describedby={says}
          disabled={send.isPending}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // The same file, mended meanwhile, may be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </label>
      {workbook && (
        <Note title={t('imports.workbook', { name: workbook })}>
          <p>{t('imports.saveAsCsv')}</p>
        </Note>
      )}
      {send.isPending && <Arriving name={send.variables.wish.name} />}
      {send.error && <RefusalNote error={send.error} />}
    </div>
  );
}
