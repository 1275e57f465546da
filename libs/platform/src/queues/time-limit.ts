import { UnavailableFault } from '../problems/unavailable-fault.js';

/** Waits for work at most `ms` milliseconds. @throws UnavailableFault when the time is over; the work itself goes on unheard */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UnavailableFault(`${what} did not answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
