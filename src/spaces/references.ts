import { invalid, Problem } from '../platform/index.js';

/** What a body names must exist; where it does not, the fault is the body's, not the address's. */
export async function namedInBody<T>(pointer: string, found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found')
      throw invalid({ pointer, code: 'unknown', detail: error.message });
    throw error;
  }
}
