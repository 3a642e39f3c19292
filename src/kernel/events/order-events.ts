import { ClienteleError } from '../errors/index.js';
import { canonicalText } from './canonical-text.js';

/** What every log entry has: an id, the day it happened, and the day it became known (by default the day it happened). */
export interface DatedEvent {
  readonly id: string;
  readonly date: string;
  readonly recordedOn?: string;
}

/** The part of a log that is known, in the order in which it counts. */
export interface OrderedEvents<E> {
  readonly events: readonly E[];
  /** How many entries repeated another one, word for word. */
  readonly duplicates: number;
  /** How many entries are dated after `asOf` or became known after `knownBy`. */
  readonly later: number;
}

/**
 * A log as of a date: what was known, in order, each id once.
 *
 * Order is by date, then by id (character by character), so the order of arrival changes nothing. An entry that repeats
 * another word for word counts once; the same id with other content is a conflict and is refused, because which one is
 * right depends on the order of arrival. Dates are texts that were read already, so they compare as text.
 */
export function orderEvents<E extends DatedEvent>(
  log: readonly E[],
  known: { readonly asOf: string; readonly knownBy?: string },
  path: string,
): OrderedEvents<E> {
  const byId = new Map<string, E>();
  let duplicates = 0;
  let later = 0;
  log.forEach((event, index) => {
    const isLater =
      event.date > known.asOf ||
      (known.knownBy !== undefined && (event.recordedOn ?? event.date) > known.knownBy);
    if (isLater) later += 1;
    else if (!byId.has(event.id)) byId.set(event.id, event);
    else if (canonicalText(byId.get(event.id)) === canonicalText(event)) duplicates += 1;
    else throw conflict(event.id, `${path}/${index}/id`);
  });
  return { events: [...byId.values()].sort(byDateThenId), duplicates, later };
}

function byDateThenId(left: DatedEvent, right: DatedEvent): number {
  if (left.date !== right.date) return left.date < right.date ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

function conflict(id: string, path: string): ClienteleError {
  return new ClienteleError({
    kind: 'input',
    code: 'events/conflicting-id',
    path,
    message: `id ${JSON.stringify(id)} stands for two entries with different content; correct one, or give it an id of its own`,
    params: { id },
  });
}
