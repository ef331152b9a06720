import { useTranslation } from 'react-i18next';
import { ApiLink } from '../ops/api-link';
import ops from '../ops/ops.module.css';
import { TokenForm } from './token-form';
import { TokenList } from './token-list';

export function TokensPage() {
  const { t } = useTranslation();
  return (
    <>
      <title>{`${t('tokens.title')} · Tolo`}</title>
      <h1>{t('tokens.title')}</h1>
      <p className="muted">{t('tokens.about')}</p>
      <div className={ops.form} style={{ marginBlockStart: 16 }}>
        <TokenForm />
        <TokenList />
        <ApiLink path="/api/v1/tokens" />
      </div>
    </>
  );
}
