import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { RequestRow } from './request-row';
import type { Request } from './requests';
import styles from './request-table.module.css';
import type { Decisions } from './use-decisions';

interface Props {
  groups: Request[][];
  currentId: string;
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
  onOpen: (id: string) => void;
  onDecline: (id: string) => void;
  decisions: Decisions;
}

/** What waits, the most urgent first; what is wanted by several stands together under one heading. */
export function RequestTable({ groups, currentId, chosen, onChoose, onOpen, onDecline, decisions }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>
            <span className="visually-hidden">{t('requests.columns.choose')}</span>
          </th>
          {(['what', 'who', 'rules', 'until'] as const).map((column) => (
            <th key={column}>{t(`requests.columns.${column}`)}</th>
          ))}
          <th>
            <span className="visually-hidden">{t('requests.columns.acts')}</span>
          </th>
        </tr>
      </thead>
      {groups.map((group) => {
        const [first] = group;
        if (!first) return null;
        const { day, times } = words.period(first.start, first.end);
        return (
          <tbody key={first.id} data-rivals={group.length > 1 || undefined}>
            {group.length > 1 && (
              <tr className={styles.heading}>
                <th colSpan={6} scope="rowgroup">
                  {t('requests.rivals', { count: group.length, code: first.space?.code, day, times })}
                </th>
              </tr>
            )}
            {group.map((request) => (
              <RequestRow
                key={request.id}
                request={request}
                isCurrent={request.id === currentId}
                isChosen={chosen.includes(request.id)}
                onChoose={(wanted) =>
                  onChoose(wanted ? [...chosen, request.id] : chosen.filter((id) => id !== request.id))
                }
                onOpen={() => onOpen(request.id)}
                onDecline={() => onDecline(request.id)}
                decisions={decisions}
              />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
