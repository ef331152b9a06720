import { useTranslation } from 'react-i18next';
import type en from '../../i18n/en';

type Known = keyof typeof en.history.types;

/** How an act of the history is called. */
export function useTypeOf(): (type: string) => string {
  const { t, i18n } = useTranslation();
  return (type) => {
    const known = type === 'hold.created' ? 'held' : (type.split('.').at(-1) ?? '');
    return i18n.exists(`history.types.${known}`) ? t(`history.types.${known as Known}`) : type;
  };
}
