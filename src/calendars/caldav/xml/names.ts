/** Namespaces of WebDAV and of what was added to it, by the prefix that our answers give them. */
export const namespaces = {
  d: 'DAV:',
  c: 'urn:ietf:params:xml:ns:caldav',
  cs: 'http://calendarserver.org/ns/',
  ic: 'http://apple.com/ns/ical/',
  t: 'urn:tolo:caldav',
} as const;

/** A name with its namespace: `{DAV:}href`. */
export type ClarkName = `{${string}}${string}`;

const prefixes = new Map<string, string>(Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]));

/** `d:href` as the name that it stands for. */
export function named(qualified: string): ClarkName {
  const [prefix, local] = qualified.split(':') as [keyof typeof namespaces, string];
  return `{${namespaces[prefix]}}${local}`;
}

export const splitName = (name: ClarkName): { uri: string; local: string; prefix?: string } => {
  const end = name.indexOf('}');
  const uri = name.slice(1, end);
  return { uri, local: name.slice(end + 1), prefix: prefixes.get(uri) };
};
