import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { kindsQuery } from '../spaces/catalogue';
import { CreditForm } from './credit-form';
import { Lines } from './lines';
import { useMoney } from './money';
import { statementQuery } from './statements';
import styles from './statements.module.css';

interface Props {
  tenant: string;
  month: string;
  /** May say what is wrong with a line. */
  mayDispute?: boolean;
  /** May give some of it back. */
  mayCredit?: boolean;
}

/** A statement: what is due, by what, and every line of it. */
export function StatementView({ tenant, month, mayDispute = false, mayCredit = false }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const money = useMoney();
  const asked = useQuery(statementQuery(tenant, month));
  const kinds = useQuery(kindsQuery).data;
  if (asked.isPending) return <LoadingCards count={1} />;
  if (asked.error) return <RefusalNote error={asked.error} />;
  const statement = asked.data;
  const kindName = (code: string) =>
    words.name(kinds?.find((one) => one.code === code)?.name ?? { en: code });
  const name = words.name(statement.tenant.name);

  return (
    <article className={`card ${ops.panel}`} aria-labelledby="statement">
      <header className={ops.head}>
        <h3 id="statement" className={styles.heading}>
          <span lang={name.lang}>{name.text}</span>
          {' · '}
          {words.month(`${statement.month}-01`)}
          {statement.number && ` · ${statement.number}`}
        </h3>
        <div className={ops.acts}>
          <Button
            component="a"
            variant="default"
            className={ops.download}
            href={statement.links.pdf}
            download
          >
            {t('statements.pdf')}
          </Button>
          <Button
            component="a"
            variant="default"
            className={ops.download}
            href={statement.links.csv}
            download
          >
            {t('ops.csv')}
          </Button>
        </div>
      </header>
      {statement.state === 'draft' && <p className="muted">{t('statements.draftMeans')}</p>}
      <dl className={styles.figures}>
        <div>
          <dt>{t('statements.amount')}</dt>
          <dd>{money(statement.amountCents)}</dd>
        </div>
        <div>
          <dt>{t('statements.credited')}</dt>
          <dd>{money(statement.creditedCents)}</dd>
        </div>
        <div className={styles.due}>
          <dt>{t('statements.due')}</dt>
          <dd>{money(statement.dueCents)}</dd>
        </div>
        <div>
          <dt>{t('statements.minutes')}</dt>
          <dd>{words.number(statement.minutes)}</dd>
        </div>
      </dl>
      <div className={styles.sums}>
        <Sums
          title={t('statements.byKind')}
          rows={statement.byKind.map((sum) => ({ ...sum, ...kindName(sum.kind), id: sum.kind }))}
        />
        <Sums
          title={t('statements.byCostCentre')}
          rows={statement.byCostCentre.map((sum) => ({
            ...sum,
            text: sum.costCentre ?? t('statements.noCostCentre'),
            id: sum.costCentre ?? '',
          }))}
        />
        <Sums
          title={t('statements.byPerson')}
          rows={statement.byPerson.map((sum) => ({ ...sum, text: sum.name, id: sum.memberId }))}
        />
      </div>
      {statement.credits.length > 0 && (
        <section className={styles.section} aria-labelledby="credits">
          <h4 id="credits" className={styles.heading}>
            {t('statements.credits')}
          </h4>
          <ul>
            {statement.credits.map((credit) => (
              <li key={credit.id}>
                {credit.number}: {money(-credit.amountCents)} – {credit.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayCredit && statement.id !== undefined && statement.dueCents > 0 && <CreditForm id={statement.id} />}
      <Lines tenant={tenant} statement={statement} mayDispute={mayDispute} />
    </article>
  );
}

interface Row {
  id: string;
  text: string;
  lang?: string;
  minutes: number;
  amountCents: number;
}

function Sums({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const money = useMoney();
  return (
    <Scroll label={title}>
      <table className={ops.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th>{title}</th>
            <th className={ops.number}>{t('statements.minutes')}</th>
            <th className={ops.number}>{t('statements.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, text, lang, minutes, amountCents }) => (
            <tr key={id}>
              <th scope="row" lang={lang}>
                {text}
              </th>
              <td className={ops.number}>{words.number(minutes)}</td>
              <td className={ops.number}>{money(amountCents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
