import { parseArgs } from 'node:util';

export interface Options {
  quick: boolean;
  /** How many bookings there are when all is measured, one round for each; the first is what the demo brings. */
  sizes: (number | 'seeded')[];
  clients: number[];
  /** Of one measure. */
  seconds: number;
  keep: boolean;
}

const help = `npm run bench -- [options]

  --bookings <n>   bookings to load and measure with beside the seeded ones (default 1000000; several, separated by commas)
  --quick          only the seeded campus, and briefly
  --seconds <n>    how long each measure takes (default 4)
  --clients <n,…>  clients at once (default 1,8,64)
  --keep           leaves the database where it is, in .tolo/bench
`;

export function readOptions(args = process.argv.slice(2)): Options {
  const { values } = parseArgs({
    args,
    options: {
      bookings: { type: 'string', default: '1000000' },
      quick: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      clients: { type: 'string', default: '1,8,64' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  return {
    quick: values.quick,
    sizes: ['seeded', ...(values.quick ? [] : numbers(values.bookings))],
    clients: numbers(values.clients),
    seconds: Number(values.seconds ?? (values.quick ? 0.5 : 4)),
    keep: values.keep,
  };
}

function numbers(list: string): number[] {
  const found = list.split(',').map((text) => Number(text.replaceAll('_', '')));
  if (found.some((n) => !Number.isInteger(n) || n < 1)) throw new Error(`"${list}" is no list of numbers.`);
  return found;
}
