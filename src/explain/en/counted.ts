import type { Say } from '../say.js';

/** A count with what it counts: `1 day`, `30 days`. */
export function counted(say: Say, name: string, one: string, many: string): string {
  return `${say.number(name)} ${say.text(name) === '1' ? one : many}`;
}
