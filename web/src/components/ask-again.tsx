import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** For everything on the page that has had no answer yet. */
export default function AskAgain() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const unanswered = { predicate: ({ state }: { state: { status: string } }) => state.status === 'pending' };
  const ask = async () => {
    await queries.cancelQueries(unanswered);
    await queries.refetchQueries({ ...unanswered, type: 'active' });
  };
  return (
    <Button variant="default" size="compact-sm" onClick={() => void ask()}>
      {t('common.again')}
    </Button>
  );
}
