import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const shownFor = 10_000;

/** Says aloud what the server has done. */
export function useSay() {
  const { t } = useTranslation();
  return (title: string, message?: ReactNode) =>
    notifications.show({
      title,
      message,
      autoClose: shownFor,
      withBorder: true,
      closeButtonProps: { 'aria-label': t('common.close') },
    });
}
