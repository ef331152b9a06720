import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './insights-page.module.css';
import { type InsightsParams, views } from './search';

/** What there is to look at. Each stands in the address by itself. */
export function InsightsViews({ params }: { params: InsightsParams }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('insights.views')} className={styles.views}>
      {views.map((view) => (
        <Link
          key={view}
          to="/insights"
          search={{ ...params, view: view === 'use' ? undefined : view }}
          activeOptions={{ exact: true, includeSearch: true }}
          resetScroll={false}
        >
          {t(`insights.view.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
