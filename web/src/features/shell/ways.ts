import { useRouter } from '@tanstack/react-router';
import type { IconName } from '../../components/icons';
import type en from '../../i18n/en';
import type { User } from '../session/session';

export interface Way {
  to: string;
  label: Exclude<keyof typeof en.nav, 'title'>;
  icon: IconName;
  /** The letter after `G`. */
  key?: string;
  isFor?: (user: User) => boolean;
}

const runsACompany = ({ roles }: User) => roles.includes('tenant_admin');
const runsTheCampus = ({ can }: User) => can.keepInventory;
const decides = (user: User) => user.can.approveRequests && !runsTheCampus(user);

/** What everybody comes for. */
const ways: readonly Way[] = [
  { to: '/', label: 'home', icon: 'home', key: 'h' },
  { to: '/find', label: 'find', icon: 'search', key: 'f' },
  { to: '/timeline', label: 'timeline', icon: 'timeline', key: 't' },
  { to: '/bookings', label: 'bookings', icon: 'calendar', key: 'b' },
  { to: '/requests', label: 'requests', icon: 'requests', key: 'r', isFor: decides },
  { to: '/company', label: 'company', icon: 'office', key: 'c', isFor: runsACompany },
];

/** On a phone alone. */
const scanWay: Way = { to: '/scan', label: 'scan', icon: 'scan' };

/** What the campus is run by. */
const campusWays: readonly Way[] = [
  { to: '/today', label: 'today', icon: 'sun' },
  { to: '/requests', label: 'requests', icon: 'requests', key: 'r' },
  { to: '/inventory', label: 'inventory', icon: 'other' },
  { to: '/inventory/import', label: 'imports', icon: 'file' },
  { to: '/closures', label: 'closures', icon: 'lock' },
  { to: '/people', label: 'people', icon: 'person' },
  { to: '/rules', label: 'rules', icon: 'rules' },
  { to: '/insights', label: 'insights', icon: 'insights', key: 'i' },
  { to: '/statements', label: 'statements', icon: 'statements' },
  { to: '/audit', label: 'audit', icon: 'list' },
  { to: '/tokens', label: 'tokens', icon: 'key' },
  { to: '/developers', label: 'developers', icon: 'calendar' },
];

/** The ways that lead somewhere, for whoever is signed in. */
export function useWays(me: User): { main: Way[]; scan: Way | undefined; campus: Way[] } {
  const { routesByPath } = useRouter();
  const leads = ({ to, isFor }: Way) => to in routesByPath && (isFor?.(me) ?? true);
  return {
    main: ways.filter(leads),
    scan: [scanWay].find(leads),
    campus: runsTheCampus(me) ? campusWays.filter(leads) : [],
  };
}
