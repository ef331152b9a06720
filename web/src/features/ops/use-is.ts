import { useMe, type User } from '../session/session';

/** Whether who is signed in has any of these roles. */
export function useIs(...roles: readonly User['roles'][number][]): boolean {
  const me = useMe();
  return roles.some((role) => me?.roles.includes(role));
}
