import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect, useState } from 'react';
import { inIdleTime } from './in-idle-time';

const fetchStack = () => import('./notifications');
const Stack = lazy(fetchStack);

/** What is told at the edge of the page. At first nothing is, so the code for it comes when the browser has time. */
export function Toasts() {
  const isTold = useNotifications().notifications.length > 0;
  const [wasTold, setTold] = useState(false);
  if (isTold && !wasTold) setTold(true);
  useEffect(() => inIdleTime(fetchStack), []);
  return <Suspense>{wasTold && <Stack />}</Suspense>;
}
