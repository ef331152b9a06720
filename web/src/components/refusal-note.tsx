import { lazy, type ReactNode, type Ref, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../api/problem';
import { type Told, useWords } from '../i18n/use-words';
import type en from '../i18n/en';
import { Note } from './note';
import styles from './refusal-note.module.css';

const CopyDetails = lazy(() => import('./copy-details'));

type KnownCode = keyof typeof en.refusals;

/** The second come with the pages that need them. */
const places = ['refusals', 'generalRefusals'] as const;

/** Codes whose detail names a figure, which a general sentence cannot. The server tells details in English. */
const toldByServer = [
  'outside-opening-hours',
  'capacity-exceeded',
  'duration-not-allowed',
  'outside-booking-window',
  'start-not-allowed',
  'attendance-not-allowed',
  'holiday',
  'insufficient-scope',
  'space-closed',
  'too-many-open-bookings',
];

/** What went wrong, in plain words of the page's language where we have them. */
export function useRefusalText() {
  const { t, i18n } = useTranslation();
  const { language } = useWords();
  return (error: Error): { title: string; sentence: Told } => {
    const refusal = error instanceof Refusal ? error : new Refusal({}, 500);
    const title =
      refusal.title || t(refusal.code === 'unreachable' ? 'errors.unreachable' : 'errors.internal');
    const { code } = refusal;
    const place = places.find((one) => i18n.exists(`${one}.${code}`));
    const isToldBetter =
      language === 'en' &&
      (place === 'generalRefusals' || toldByServer.includes(code)) &&
      refusal.body.detail;
    if (!place || isToldBetter)
      return { title, sentence: { text: refusal.message, lang: language === 'en' ? undefined : 'en' } };
    return { title, sentence: { text: t(`${place}.${code}` as `refusals.${KnownCode}`) } };
  };
}

interface Props {
  error: Error;
  ref?: Ref<HTMLDivElement>;
  /** What the page knows better to say of it. */
  says?: string | undefined;
  /** Ways out. */
  children?: ReactNode;
}

/** A refusal where it happened, said aloud, with what can be done about it. */
export function RefusalNote({ error, ref, says, children }: Props) {
  const { t } = useTranslation();
  const textOf = useRefusalText();
  const { title, sentence } = textOf(error);
  const requestId =
    error instanceof Refusal && ['internal', 'overloaded', 'outcome-unknown'].includes(error.code)
      ? error.body.requestId
      : undefined;
  return (
    <Note title={title} ref={ref}>
      <p lang={says === undefined ? sentence.lang : undefined}>{says ?? sentence.text}</p>
      {requestId && (
        <p className={styles.id}>
          {t('errors.requestId', { requestId })}{' '}
          <Suspense>
            <CopyDetails refusal={error as Refusal} />
          </Suspense>
        </p>
      )}
      {children}
    </Note>
  );
}
