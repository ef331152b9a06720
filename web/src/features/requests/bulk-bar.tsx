import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { useSay } from '../ops/say';
import { passes, type Request, useApproveMany } from './requests';
import styles from './bulk-bar.module.css';

interface Props {
  requests: readonly Request[];
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
}

const mostAtOnce = 100;

/** Many at once: choose all that nothing speaks against, then approve what is chosen. Each is answered by itself. */
export function BulkBar({ requests, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const approve = useApproveMany();
  const clear = requests.filter((request) => passes(request) && request.can.approve).slice(0, mostAtOnce);
  const failed = approve.data?.filter(({ status }) => status >= 400) ?? [];
  const codeOf = (id: string) => requests.find((one) => one.id === id)?.space?.code ?? id;

  return (
    <div className={styles.bar}>
      <div className={ops.bar}>
        <Button
          variant="default"
          disabled={clear.length === 0}
          onClick={() => onChoose(clear.map(({ id }) => id))}
        >
          {t('requests.choosePassing', { count: clear.length })}
        </Button>
        {chosen.length > 0 && (
          <>
            <Button
              loading={approve.isPending}
              onClick={() =>
                approve.mutate([...chosen], {
                  onSuccess: (answers) => {
                    const count = answers.filter(({ status }) => status < 400).length;
                    say(t('requests.manyApproved', { count }), t('requests.stands.approve'));
                    onChoose(answers.filter(({ status }) => status >= 400).map(({ id }) => id));
                  },
                })
              }
            >
              {t('requests.approveChosen', { count: chosen.length })}
            </Button>
            <Button variant="subtle" onClick={() => onChoose([])}>
              {t('requests.chooseNone')}
            </Button>
          </>
        )}
      </div>
      {approve.error && <RefusalNote error={approve.error} />}
      {failed.length > 0 && (
        <ul role="alert" className={styles.failed}>
          {failed.map(({ id, problem }) => (
            <li key={id}>
              {t('requests.notApproved', {
                code: codeOf(id),
                why: typeof problem?.['title'] === 'string' ? problem['title'] : '',
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
