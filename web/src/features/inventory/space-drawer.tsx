import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { DisplaysOfSpace } from '../kiosk/displays-of-space';
import ops from '../ops/ops.module.css';
import { SpaceForm } from './space-form';
import { oneSpaceQuery, codesQuery } from './spaces';

interface Props {
  id: string;
  /** A new one like it. */
  isNew: boolean;
  onClose: () => void;
}

export default function SpaceDrawer({ id, isNew, onClose }: Props) {
  const { t } = useTranslation();
  const space = useQuery(oneSpaceQuery(id));
  const codes = useQuery({
    ...codesQuery(space.data?.floor.id ?? ''),
    enabled: isNew && space.data !== undefined,
  });
  const isReady = space.data && (!isNew || codes.data);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      padding="xl"
      title={
        <strong>{t(isNew ? 'inventory.newLike' : 'inventory.editOf', { code: space.data?.code })}</strong>
      }
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {space.error && <RefusalNote error={space.error} />}
      {!isReady && !space.error && <LoadingCards count={3} />}
      {isReady && !isNew && (
        <p className={ops.small}>
          <Link to="." search={(before: object) => ({ ...before, edit: undefined, book: space.data.id })}>
            {t('inventory.bookIt')}
          </Link>
        </p>
      )}
      {isReady && (
        <SpaceForm
          key={`${space.data.id}`}
          space={space.data}
          taken={isNew ? codes.data : undefined}
          onDone={onClose}
        />
      )}
      {isReady && !isNew && <DisplaysOfSpace spaceId={space.data.id} />}
    </Drawer>
  );
}
