import { useTranslation } from 'react-i18next';
import type { User } from '../session/session';

type Role = User['roles'][number];

interface Props {
  title: string;
  /** Any of these would do. */
  needs: readonly Role[];
}

/** Which right is missing, and who can give it. */
export function NoPermission({ title, needs }: Props) {
  const { t } = useTranslation();
  const givenByCompany = needs.includes('tenant_admin');
  return (
    <>
      <title>{`${title} · Tolo`}</title>
      <h1>{title}</h1>
      <p>{t('ops.missing', { roles: needs.map((role) => t(`ops.roles.${role}`)).join(' / ') })}</p>
      <p className="muted">{t(givenByCompany ? 'ops.companyGives' : 'ops.campusGives')}</p>
    </>
  );
}
