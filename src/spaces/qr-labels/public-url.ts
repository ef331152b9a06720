/** What QR codes lead to: how browsers reach the server. */
export const PUBLIC_URL = Symbol('how browsers reach the server');
