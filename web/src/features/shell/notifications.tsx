import { Notifications as Stack } from '@mantine/notifications';

/** On the side where the drawer is not. */
export default function Notifications() {
  return <Stack position="bottom-left" limit={3} />;
}
