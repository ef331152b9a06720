import { useTranslation } from 'react-i18next';
import ops from './ops.module.css';

interface Props {
  /** Of the API, such as `/api/v1/me`. */
  path: string;
  /** The same as a table. */
  csv?: string;
}

/** Where a figure comes from, for those who want it in their own tools. */
export function ApiLink({ path, csv }: Props) {
  const { t } = useTranslation();
  return (
    <p className={ops.source}>
      <span className="muted">{t('ops.source')}</span>{' '}
      <a href={path}>
        <code>{`GET ${path}`}</code>
      </a>
      {csv && (
        <>
          {' · '}
          <a href={csv} download>
            {t('ops.csv')}
          </a>
        </>
      )}
    </p>
  );
}
