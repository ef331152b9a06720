/** What somebody types into a calendar program, and what the story below does with it. */
export interface Account {
  /** The server alone: programs find the rest. */
  url: string;
  username: string;
  password: string;
  /** The name of the space's calendar. */
  calendar: string;
  /** Events as the program is to write them, by what they are for. */
  events: Record<'made' | 'moved' | 'contested' | 'series', string>;
}

/** What came of it, as the program tells. */
export interface Outcome {
  calendars: string[];
  /** Titles of what it read at first. */
  read: string[];
  made: boolean;
  moved: boolean;
  /** Whether it noticed that a taken place was refused. */
  refused: boolean;
  series: boolean;
  removed: boolean;
  /** Titles of what it reads in the end. */
  left: string[];
}

export interface Client {
  name: string;
  story(account: Account): Promise<Outcome>;
}

export const titlesIn = (calendars: readonly string[]): string[] =>
  calendars.flatMap((text) => [...text.matchAll(/^SUMMARY:(.*?)\r?$/gm)].map(([, title]) => title!)).sort();
