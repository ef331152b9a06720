import { Notifications as Stack } from '@mantine/notifications';

export default function Notifications() {
  return <Stack position="bottom-right" limit={3} />;
}
