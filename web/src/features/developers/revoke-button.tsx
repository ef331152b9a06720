import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  name: string;
  isUnderWay: boolean;
  revoke: () => void;
}

/** What is revoked is gone for good, so that the press has to be made twice. */
export function RevokeButton({ name, isUnderWay, revoke }: Props) {
  const { t } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Button
      variant="default"
      color="danger"
      aria-label={t('tokens.revokeLabel', { name })}
      loading={isUnderWay}
      onClick={() => (isAsked ? revoke() : setIsAsked(true))}
    >
      {t(isAsked ? 'tokens.revokeForGood' : 'tokens.revoke')}
    </Button>
  );
}
