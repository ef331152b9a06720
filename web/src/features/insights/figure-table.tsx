import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import ops from '../ops/ops.module.css';
import { TakeAway } from './take-away';

/** More than anybody reads at once; the file has all. */
const mostAtOnce = 50;

interface FigureRow {
  key: string;
  /** The name of what it is, then its figures. */
  cells: readonly string[];
}

interface Props {
  /** Of the file. */
  name: string;
  caption: string;
  heads: readonly string[];
  rows: readonly FigureRow[];
  foot?: readonly FigureRow[];
  /** Shown at once rather than when it is asked for: where nothing is drawn beside it. */
  isOpen?: boolean;
  /** So many of the columns after the first are words, and stand as words do. */
  texts?: number;
}

/** What is drawn, as figures that can be read and taken away. */
export function FigureTable({ name, caption, heads, rows, foot = [], isOpen = false, texts = 0 }: Props) {
  const { t } = useTranslation();
  const [isWhole, showAll] = useState(false);
  return (
    <TakeAway
      name={name}
      heads={heads}
      rows={[...rows, ...foot].map(({ cells }) => cells)}
      caption={caption}
      isOpen={isOpen}
    >
      <table className={ops.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, n) => (
              <th key={head} className={n > texts ? ops.number : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Rows rows={isWhole ? rows : rows.slice(0, mostAtOnce)} heads={heads} texts={texts} />
        </tbody>
        {foot.length > 0 && (
          <tfoot>
            <Rows rows={foot} heads={heads} texts={texts} />
          </tfoot>
        )}
      </table>
      {!isWhole && rows.length > mostAtOnce && (
        <Button variant="subtle" onClick={() => showAll(true)}>
          {t('insights.showAll', { count: rows.length })}
        </Button>
      )}
    </TakeAway>
  );
}

function Rows({ rows, heads, texts }: Pick<Props, 'rows' | 'heads'> & { texts: number }) {
  return rows.map(({ key, cells: [name, ...figures] }) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      {figures.map((figure, n) => (
        <td key={heads[n + 1]} className={n >= texts ? ops.number : undefined}>
          {figure}
        </td>
      ))}
    </tr>
  ));
}
