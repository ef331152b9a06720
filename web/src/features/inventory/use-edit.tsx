import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { useSay } from '../ops/say';
import { readSpace, type Space, type SpacePatch, usePatchSpace } from './spaces';

type Field = keyof SpacePatch & keyof Space;

interface Stale {
  /** As somebody else has left it. */
  space: Space;
  field: Field;
  patch: SpacePatch;
  theirs: string;
  mine: string;
}

/** Changes of one space in its row: undone by one press, and where somebody was faster, both values are shown. */
export function useEdit(space: Space) {
  const { t } = useTranslation();
  const say = useSay();
  const change = usePatchSpace();
  const [busy, setBusy] = useState<Field>();
  const [stale, setStale] = useState<Stale>();

  const run = (field: Field, of: Space, patch: SpacePatch, isUndo = false) => {
    setBusy(field);
    setStale(undefined);
    change.mutate(
      { space: of, patch },
      {
        onSettled: () => setBusy(undefined),
        onSuccess: (changed) =>
          say(
            t(isUndo ? 'inventory.undone' : 'inventory.changed', { code: changed.code }),
            !isUndo && (
              <Button variant="default" onClick={() => run(field, changed, { [field]: of[field] }, true)}>
                {t('inventory.undo')}
              </Button>
            ),
          ),
        onError: (error) => {
          if (error instanceof Refusal && error.code === 'version-conflict')
            void readSpace(of.id).then((now) =>
              setStale({ space: now, field, patch, theirs: textOf(now[field]), mine: textOf(patch[field]) }),
            );
        },
      },
    );
  };
  return {
    busy,
    stale,
    error: change.error,
    send: (field: Field, patch: SpacePatch) => run(field, space, patch),
    insist: () => stale && run(stale.field, stale.space, stale.patch),
    giveUp: () => {
      change.reset();
      setStale(undefined);
    },
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).join(' / ') : String(value);
