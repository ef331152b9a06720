import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { ChooseOne } from '../../components/chips';
import { Modal } from '../../components/modal';
import { bookingQuery } from '../bookings/bookings';
import { ReasonField, useReason } from '../drawer/reason-field';
import type { Scope } from '../series/series';
import { SeriesEdit } from '../series/series-edit';

interface Props {
  bookingId: string;
  changes: Schemas['MoveBody'];
  /** Somebody else's: it is moved only with a reason. */
  isOthers: boolean;
  /** Only the date that was moved. */
  onThis: (reason: string | undefined) => void;
  /** Several dates have been moved. */
  onDone: () => void;
  onClose: () => void;
}

const scopes = ['this', 'following', 'all'] as const;

/** Asked once when a date of a series is moved: which dates go with it, and what that would clash with. */
export function SeriesQuestion({ bookingId, changes, isOthers, onThis, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<Scope>('this');
  const why = useReason('timeline-series-reason');
  const onBehalf = isOthers ? why.onBehalf : undefined;
  const booking = useQuery(bookingQuery(bookingId)).data;
  return (
    <Modal title={t('timeline.whichDates')} opened onClose={onClose}>
      <div style={{ display: 'grid', gap: 16 }}>
        <ChooseOne
          legend={t('series.scope')}
          name="timeline-scope"
          value={scope}
          choices={scopes.map((one) => ({ value: one, label: t(`series.scopes.${one}`) }))}
          onChange={setScope}
        />
        {isOthers && <ReasonField {...why.field} />}
        {scope !== 'this' && booking && (
          <SeriesEdit booking={booking} scope={scope} changes={changes} onBehalf={onBehalf} onDone={onDone} />
        )}
        <div style={{ display: 'flex', gap: 8 }}>
          {scope === 'this' && (
            <Button onClick={() => (onBehalf?.reason === '' ? onBehalf.ask() : onThis(onBehalf?.reason))}>
              {t('timeline.moveThis')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
