import { isEmail } from 'class-validator';
import { type Language, languageFor, Problem } from '../../platform/index.js';
import { type Directory, type Member, type Role, roles } from '../../tenants/index.js';

/** A user as a directory describes them (RFC 7643 §4.1): what of it is kept here. */
export interface User {
  externalId?: string | null;
  userName?: string | null;
  active?: boolean;
  displayName?: string | null;
  name: { formatted?: string | null; givenName?: string | null; familyName?: string | null };
  /** The primary one first. */
  emails: string[];
  roles?: string[];
  preferredLanguage?: string | null;
}

/** What a member has of it. */
export interface Described extends Directory {
  email: string;
  name: string;
  roles?: Role[];
  language?: Language;
  status?: 'active' | 'suspended';
}

export const badValue = (detail: string) =>
  new Problem('validation-failed', detail, { scimType: 'invalidValue' });

const line = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;

function text(name: string, value: string | null | undefined, most = 200): string | null {
  if (value === undefined || value === null || value.trim() === '') return null;
  const said = value.trim();
  if (said.length > most || !line.test(said))
    throw badValue(`${name} must be one line of at most ${most} characters.`);
  return said;
}

/** What becomes of the member whom a directory describes. */
export function describedBy(user: User): Described {
  const userName = text('userName', user.userName, 254);
  const email = (user.emails[0] ?? userName ?? '').trim().toLowerCase();
  if (email.length > 254 || !isEmail(email, { allow_utf8_local_part: false }))
    throw badValue('A user needs a mail address: send it in "emails", or as the "userName".');
  const givenName = text('name.givenName', user.name.givenName);
  const familyName = text('name.familyName', user.name.familyName);
  const called =
    text('displayName', user.displayName) ??
    text('name.formatted', user.name.formatted) ??
    [givenName, familyName].filter((part) => part !== null).join(' ');
  return {
    email,
    name: called === '' ? email.split('@', 1)[0]! : called,
    externalId: text('externalId', user.externalId),
    userName: userName === null || userName.toLowerCase() === email ? null : userName,
    givenName,
    familyName,
    ...(user.roles && { roles: rolesIn(user.roles) }),
    ...(user.preferredLanguage && { language: languageFor(user.preferredLanguage) }),
    ...(user.active !== undefined && { status: user.active ? 'active' : 'suspended' }),
  };
}

function rolesIn(values: readonly string[]): Role[] {
  const known = values.map((value) => roles.find((role) => role === value));
  if (known.length === 0 || known.includes(undefined))
    throw badValue(`Somebody has one or more of the roles ${roles.join(', ')}.`);
  return [...new Set(known as Role[])];
}

/** The member as their directory would describe them. */
export const userOf = (member: Member): User => ({
  externalId: member.externalId,
  userName: member.userName ?? member.email,
  active: member.status === 'active',
  displayName: member.name,
  name: { givenName: member.givenName, familyName: member.familyName },
  emails: [member.email],
  roles: [...member.roles],
  preferredLanguage: member.language,
});

/** A user as they stand in the body of a request. What a directory says beyond what is kept here is passed over. */
export function userIn(body: unknown): User {
  const user: User = { name: {}, emails: [] };
  for (const [key, value] of Object.entries(objectIn(body))) put(user, key.toLowerCase(), value);
  if (!user.userName) throw badValue('"userName" is missing.');
  return user;
}

/** Sets one attribute; its name in lower case. False where it is none that is kept here. */
export function put(user: User, attribute: string, value: unknown): boolean {
  switch (attribute) {
    case 'username':
      user.userName = stringIn(attribute, value);
      return true;
    case 'externalid':
      user.externalId = stringIn(attribute, value);
      return true;
    case 'displayname':
      user.displayName = stringIn(attribute, value);
      return true;
    case 'preferredlanguage':
      user.preferredLanguage = stringIn(attribute, value);
      return true;
    case 'active':
      user.active = booleanIn(value);
      return true;
    case 'name':
      for (const [part, said] of Object.entries(value === null ? noName : objectIn(value)))
        put(user, `name.${part.toLowerCase()}`, said);
      return true;
    case 'name.givenname':
      user.name.givenName = stringIn(attribute, value);
      return true;
    case 'name.familyname':
      user.name.familyName = stringIn(attribute, value);
      return true;
    case 'name.formatted':
      user.name.formatted = stringIn(attribute, value);
      return true;
    case 'emails':
    case 'emails.value':
      user.emails = valuesIn(value);
      return true;
    case 'roles':
    case 'roles.value':
      user.roles = valuesIn(value);
      return true;
    default:
      return false;
  }
}

const noName = { givenName: null, familyName: null, formatted: null };

export function objectIn(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badValue('An object is expected.');
  return value as Record<string, unknown>;
}

function stringIn(name: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') throw badValue(`"${name}" is text.`);
  return value;
}

/** Entra ID sends "True" and "False". */
function booleanIn(value: unknown): boolean {
  const said = typeof value === 'string' ? value.toLowerCase() : String(value);
  if (said !== 'true' && said !== 'false') throw badValue('"active" is true or false.');
  return said === 'true';
}

/** Of a list of `{value, primary}`, or of a value alone, the primary one first. */
function valuesIn(value: unknown): string[] {
  const list = (Array.isArray(value) ? value : value === null ? [] : [value]).map((one: unknown) =>
    typeof one === 'string' ? { value: one } : objectIn(one),
  );
  return [...list]
    .sort((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)))
    .map((one) => stringIn('value', one['value']))
    .filter((said): said is string => said !== null && said.trim() !== '');
}

const isPrimary = (one: object) => 'primary' in one && String(one.primary).toLowerCase() === 'true';
