import { useTranslation } from 'react-i18next';
import ops from '../ops/ops.module.css';
import { useIs } from '../ops/use-is';
import { BringCalendar } from './bring-calendar';
import { Calls } from './calls-section';
import { Devices } from './devices';
import { Endpoints } from './endpoints';
import { Invitations } from './invitations';
import { QuickStart } from './quick-start';
import { Subscribe } from './subscribe';

/** Bookings in calendars and programs of one's own. */
export function DevelopersPage() {
  const { t } = useTranslation();
  const mayPush = useIs('tenant_admin', 'operator', 'campus_admin');
  return (
    <>
      <title>{`${t('developers.title')} · Tolo`}</title>
      <h1>{t('developers.title')}</h1>
      <p className="muted">{t('developers.about')}</p>
      <div className={ops.form} style={{ marginBlockStart: 16 }}>
        <Subscribe />
        <Invitations />
        <Devices />
        <BringCalendar />
        {mayPush && <Endpoints />}
        <QuickStart />
        <Calls />
      </div>
    </>
  );
}
