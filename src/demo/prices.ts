import { idsFor } from './ids.js';
import { text, type Text } from './text.js';

interface PriceList {
  id: string;
  name: Text;
  valid_from: string;
  rates: readonly object[];
  no_show_percent: number;
  late_cancel_minutes: number;
  late_cancel_percent: number;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
const id = idsFor('prices');

/** Made up, in the order in which they are tried: evenings and weekends cost less where they are quiet, and more where they are not. */
const rates = [
  { kinds: ['meeting_room'], days: weekdays, from: '09:00', to: '18:00', per: 'space', centsPerHour: 25_000 },
  { kinds: ['meeting_room'], per: 'space', centsPerHour: 15_000 },
  { kinds: ['event_hall'], days: ['sat', 'sun', 'holiday'], per: 'space', centsPerHour: 260_000 },
  { kinds: ['event_hall'], per: 'space', centsPerHour: 200_000 },
  { kinds: ['lab'], per: 'unit', centsPerHour: 18_000 },
  { kinds: ['bench'], per: 'space', centsPerHour: 9000 },
  { kinds: ['desk_area'], per: 'unit', centsPerHour: 2500 },
  { kinds: ['desk'], per: 'space', centsPerHour: 2000 },
  { kinds: ['office'], per: 'space', centsPerHour: 12_000 },
];

/** What a rate may consist of. */
export const rateKeys = ['kinds', 'days', 'from', 'to', 'per', 'centsPerHour'];

export const priceLists: readonly PriceList[] = [
  {
    id: id(),
    name: text('Standard prices', '標準收費', '标准收费'),
    valid_from: '2025-01-01',
    rates,
    no_show_percent: 100,
    late_cancel_minutes: 24 * 60,
    late_cancel_percent: 50,
  },
];
