import { day } from '../time/index.js';

/** Something that is valid on certain dates; both of these belong to them. */
export interface Valid {
  validFrom: string;
  /** Undefined where it lasts. */
  expiresOn?: string;
}

export interface HeldQualification extends Valid {
  code: string;
}

export interface FormOnFile extends Valid {
  id: string;
  hazards: readonly string[];
}

interface Named {
  code: string;
  name: { en?: string; zhHant?: string; zhHans?: string };
}

/** What a space asks of whoever books it. */
export interface Requirements {
  qualifications: readonly Named[];
  /** Hazards that forms on file must cover. */
  forms: readonly Named[];
  /** Some form, whatever it covers. */
  anyForm: boolean;
}

/** What somebody has to show for themselves. */
export interface Credentials {
  qualifications: readonly HeldQualification[];
  riskForms: readonly FormOnFile[];
}

/** `expires-before`: it is valid today, and no longer when the booking ends. */
type Lack = 'missing' | 'not-yet-valid' | 'expired' | 'expires-before';

/** What somebody lacks for a space, and where to get it. */
export interface Requirement extends Partial<Valid>, Partial<Named> {
  kind: 'qualification' | 'form';
  state: Lack;
  fix: { href: string };
}

/** Dates of the campus; both belong to the period. */
export interface Dates {
  first: string;
  last: string;
}

/** The required qualifications that are not valid on every date of a booking. */
export const lackingQualifications = (
  { qualifications: required }: Requirements,
  { qualifications: held }: Credentials,
  dates: Dates,
  today: string,
): Requirement[] =>
  required.flatMap(({ code, name }) =>
    lackOf(
      held.filter((one) => one.code === code),
      dates,
      today,
    ).map((lack) => ({
      kind: 'qualification' as const,
      code,
      name,
      ...lack,
      fix: { href: `/api/v1/qualifications/${code}` },
    })),
  );

/** What no form on file covers on every date of a booking. One form may cover one hazard and another the next. */
export function lackingForms(
  { forms: required, anyForm }: Requirements,
  { riskForms: onFile }: Credentials,
  dates: Dates,
  today: string,
): Requirement[] {
  const fix = { href: '/api/v1/risk-forms' };
  const ofHazards = required.flatMap(({ code, name }) =>
    lackOf(
      onFile.filter(({ hazards }) => hazards.includes(code)),
      dates,
      today,
    ).map((lack) => ({ kind: 'form' as const, code, name, ...lack, fix })),
  );
  const ofAny = anyForm ? lackOf(onFile, dates, today) : [];
  return [...ofHazards, ...ofAny.map((lack) => ({ kind: 'form' as const, ...lack, fix }))];
}

/** What a form by itself does not cover: it may cover all hazards, and be valid on every date. */
export const lackingIn = (
  form: FormOnFile,
  requirements: Requirements | undefined,
  dates: Dates,
  today: string,
): Requirement[] =>
  lackingForms(
    { qualifications: [], forms: requirements?.forms ?? [], anyForm: true },
    { qualifications: [], riskForms: [form] },
    dates,
    today,
  );

/**
 * The one form that a booking of these spaces relies on: the one that it has while that will do, else of those on file
 * that do the one that lasts longest. Undefined where none is asked for, or no single one is enough.
 */
export function formReliedOn(
  asked: readonly Requirements[],
  onFile: readonly FormOnFile[],
  dates: Dates,
  had?: string,
): FormOnFile | undefined {
  const fitting = onFile.filter((form) =>
    [undefined, ...asked].every(
      (requirements) => lackingIn(form, requirements, dates, dates.first).length === 0,
    ),
  );
  const same = fitting.find(({ id }) => id === had);
  if (same) return same;
  if (!asked.some(({ forms, anyForm }) => anyForm || forms.length > 0)) return undefined;
  return fitting.reduce<FormOnFile | undefined>(
    (best, form) => (best && lasts(best, form.expiresOn ?? forever) ? best : form),
    undefined,
  );
}

/** Nothing where these are valid throughout, one after the other; else what is wrong with the one that lasts longest. */
function lackOf(held: readonly Valid[], dates: Dates, today: string): (Partial<Valid> & { state: Lack })[] {
  if (coverEach(held, dates)) return [];
  const longest = longestOf(held);
  if (!longest) return [{ state: 'missing' }];
  const { validFrom, expiresOn } = longest;
  if (lasts(longest, dates.last)) return [{ state: 'not-yet-valid', validFrom }];
  return [{ state: lasts(longest, today) ? 'expires-before' : 'expired', expiresOn: expiresOn! }];
}

function coverEach(held: readonly Valid[], { first, last }: Dates): boolean {
  for (let date = first; ;) {
    const longest = longestOf(held.filter((one) => one.validFrom <= date && lasts(one, date)));
    if (!longest) return false;
    if (lasts(longest, last)) return true;
    date = dayAfter(longest.expiresOn!);
  }
}

const longestOf = (held: readonly Valid[]): Valid | undefined =>
  held.reduce<Valid | undefined>(
    (best, one) => (best && lasts(best, one.expiresOn ?? forever) ? best : one),
    undefined,
  );

const forever = '9999-12-31';
const dayAfter = (date: string) => new Date(Date.parse(date) + day).toISOString().slice(0, 10);
const lasts = ({ expiresOn = forever }: Valid, date: string) => date <= expiresOn;
