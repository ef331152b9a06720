import { Problem } from '../../platform/index.js';
import { nameOf } from './filter.js';
import { badValue, objectIn, put, type User } from './user.js';

const mostOperations = 100;

/** Attributes of a user (RFC 7643 §4.1) that are not kept here; directories send them all the same. */
const passedOver = new Set(
  `id schemas meta nickname profileurl title usertype locale timezone password phonenumbers ims photos addresses groups
  entitlements x509certificates name.middlename name.honorificprefix name.honorificsuffix`.split(/\s+/),
);

/** Changes a user as a PATCH says (RFC 7644 §3.5.2), with or without a path, in the dialects of Entra ID and Okta. */
export function patched(user: User, body: unknown): User {
  const { Operations, operations } = objectIn(body);
  const list = Operations ?? operations;
  if (!Array.isArray(list) || list.length === 0) throw badValue('"Operations" is a list of one or more.');
  if (list.length > mostOperations) throw badValue(`At most ${mostOperations} operations go in one request.`);
  const changed: User = { ...user, name: { ...user.name }, emails: [...user.emails] };
  for (const operation of list) apply(changed, objectIn(operation));
  return changed;
}

function apply(user: User, { op, path, value }: Record<string, unknown>): void {
  const act = typeof op === 'string' ? op.toLowerCase() : undefined;
  if (act !== 'add' && act !== 'replace' && act !== 'remove')
    throw new Problem('validation-failed', '"op" is add, replace or remove.', { scimType: 'invalidSyntax' });
  if (act === 'remove') return remove(user, path, value);
  if (value === undefined) throw badValue('"value" is missing.');
  if (path !== undefined && path !== null) return set(user, attributeIn(path), value, act);
  for (const [attribute, said] of Object.entries(objectIn(value)))
    set(user, attributeIn(attribute), said, act);
}

function set(user: User, attribute: string, value: unknown, act: 'add' | 'replace'): void {
  const before = act === 'add' && attribute.startsWith('roles') ? (user.roles ?? []) : [];
  if (!put(user, attribute, value) && !isPassedOver(attribute)) throw badPath(attribute);
  if (before.length > 0) user.roles = [...new Set([...before, ...(user.roles ?? [])])];
}

function remove(user: User, path: unknown, value: unknown): void {
  if (path === undefined || path === null)
    throw new Problem('validation-failed', 'To remove something, say its "path".', { scimType: 'noTarget' });
  const attribute = attributeIn(path);
  if (attribute === 'username' || attribute === 'active' || attribute.startsWith('emails'))
    throw new Problem('validation-failed', `"${attribute}" stays; replace it instead.`, {
      scimType: 'mutability',
    });
  if (attribute.startsWith('roles')) user.roles = without(user.roles ?? [], path, value);
  else if (!put(user, attribute, null) && !isPassedOver(attribute)) throw badPath(attribute);
}

/** Those that a filter in the path or the value names; all of them where neither names any. Nobody is left without a role. */
function without(held: readonly string[], path: unknown, value: unknown): string[] {
  const named = /\[\s*value\s+eq\s+"([^"]*)"\s*\]/i.exec(String(path))?.[1];
  const gone = named === undefined ? listed(value) : [named];
  const left = gone.length === 0 ? [] : held.filter((role) => !gone.includes(role));
  return left.length > 0 ? left : ['member'];
}

const listed = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).map((one: unknown) =>
    String(typeof one === 'object' && one !== null && 'value' in one ? one.value : one),
  );

/** `emails[type eq "work"].value` is the value of the one address that there is; so is `emails.value`. */
function attributeIn(path: unknown): string {
  if (typeof path !== 'string') throw badPath(String(path));
  // Of several kinds of addresses, the one at work is kept.
  if (/^emails\s*\[\s*type\s+eq\s+"(?!work")/i.test(path)) return 'emails.type';
  return nameOf(path.replace(/\[[^\]]*\]/, ''));
}

const isPassedOver = (attribute: string) =>
  passedOver.has(attribute) ||
  passedOver.has(attribute.split('.', 1)[0]!) ||
  /^(emails|roles)\.(type|primary|display)$/.test(attribute) ||
  attribute.startsWith('urn:');

const badPath = (path: string) =>
  new Problem('validation-failed', `There is no attribute "${path}".`, { scimType: 'invalidPath' });
