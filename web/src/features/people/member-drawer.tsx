import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import ops from '../ops/ops.module.css';
import { MemberForm } from './member-form';
import type { Member } from './people';
import { Training } from './training';

interface Props {
  tenant: string;
  /** Nobody yet, where somebody is to be added. */
  member: Member | undefined;
  mayKeep: boolean;
  onClose: () => void;
}

export default function MemberDrawer({ tenant, member, mayKeep, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      padding="xl"
      title={<strong>{member?.name ?? t('people.add')}</strong>}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={ops.form}>
        {mayKeep ? (
          <MemberForm tenant={tenant} member={member} onDone={onClose} />
        ) : (
          <p className="muted">{member?.email}</p>
        )}
        {member && <Training user={member.id} />}
      </div>
    </Drawer>
  );
}
