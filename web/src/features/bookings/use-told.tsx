import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { useRefusalText } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import type en from '../../i18n/en';
import { useChanged } from './acting';
import type { Booking } from './bookings';
import { forget, remember } from './recent';
import styles from './use-told.module.css';
import type { Undo } from './undoing';

type What = keyof typeof en.told;
/** What was done, to say it in full. */
type Done = Pick<Booking, 'start' | 'end'> & Partial<Pick<Booking, 'space'>>;

const shownFor = 10_000;

/** Says aloud what was done with a booking, as the server has it, and takes it back where that is possible. */
export function useTold() {
  const words = useWords();
  const say = useSaid();
  return (what: What, { space, start, end }: Done, undo?: Undo, number?: number) => {
    const { day, times } = words.period(start, end);
    const where = space ? `${space.code} ${words.name(space.name).text} · ` : '';
    say(what, `${where}${day} ${times}`, undo, number);
  };
}

/** The same of anything. */
export function useSaid() {
  const { t } = useTranslation();
  const show = useToast();
  return (what: What, said: string, undo?: Undo, number?: number) => {
    const id = `done-${newKey()}`;
    const title = t(`told.${what}`, { number });
    if (undo) remember({ id, title, what: said, undo });
    show(
      id,
      title,
      <div className={styles.row}>
        <span>{said}</span>
        {undo && <UndoButton id={id} undo={undo} />}
      </div>,
    );
  };
}

/** A toast that goes by itself, but not while somebody points at it or has the focus in it. */
function useToast() {
  const { t } = useTranslation();
  return (id: string, title: string, message: ReactNode) =>
    notifications.show({
      id,
      title,
      message,
      autoClose: shownFor,
      withBorder: true,
      closeButtonProps: { 'aria-label': t('common.close') },
      onFocusCapture: () => notifications.update({ id, title, message, autoClose: false }),
      onBlurCapture: () => notifications.update({ id, title, message, autoClose: shownFor }),
    });
}

/** Each thing can be taken back once, where it was told or where it is remembered. */
export function useUndo() {
  const { t } = useTranslation();
  const textOf = useRefusalText();
  const show = useToast();
  return useMutation({
    mutationFn: ({ undo }: { id: string; undo: Undo }) => undo.send(),
    onSuccess: (_, { id }) => {
      notifications.hide(id);
      forget(id);
      show(`${id}-undone`, t('told.undone'), null);
    },
    onError: (error, { id, undo }) => {
      notifications.hide(id);
      forget(id);
      const { title, sentence } = textOf(error);
      show(
        `${id}-refused`,
        t('told.notUndone'),
        <>
          {title}. <span lang={sentence.lang}>{sentence.text}</span>{' '}
          {undo.otherwise && (
            <Link to="." search={(before: object) => ({ ...before, ...undo.otherwise })}>
              {t('told.otherwise')}
            </Link>
          )}
        </>,
      );
    },
    onSettled: useChanged(),
  });
}

function UndoButton({ id, undo }: { id: string; undo: Undo }) {
  const { t } = useTranslation();
  const { mutate, isPending } = useUndo();
  return (
    <Button
      variant="default"
      size="compact-sm"
      data-undo
      loading={isPending}
      onClick={() => mutate({ id, undo })}
    >
      {t('told.undo')}
    </Button>
  );
}
