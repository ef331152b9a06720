import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import type { Way } from './ways';

interface Props {
  way: Way;
  className?: string;
  children?: ReactNode;
}

/** The router marks the one that leads to where one is. */
export function WayLink({ way, className, children }: Props) {
  const { t } = useTranslation();
  return (
    <Link
      to={way.to}
      className={className}
      activeOptions={{ includeSearch: false, exact: way.to === '/' || way.to === '/inventory' }}
    >
      <Icon name={way.icon} />
      <span>{t(`nav.${way.label}`)}</span>
      {children}
    </Link>
  );
}
