import { hash, verify } from '@node-rs/argon2';

/** Argon2id, the library's default, with OWASP's second choice of costs. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, costs);

export const matches = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password);
