import type { Fields } from '../kernel/schema/index.js';
import type { StageEvent, StageFacts, StageHistory } from './facts.js';

/** The fields of an event. */
export const eventFields: Fields<StageEvent> = {
  id: { type: 'id' },
  date: { type: 'date' },
  event: { type: 'id' },
  data: { type: 'data', optional: true },
  recordedOn: { type: 'date', optional: true },
};

/** The fields of where a subject stands. */
export const stageFields: Fields<StageFacts> = {
  id: { type: 'id' },
  stage: { type: 'text' },
  since: { type: 'date' },
  deadline: { type: 'date', optional: true, nullable: true },
};

/** The fields of the log of one subject. */
export const historyFields: Fields<StageHistory> = {
  id: { type: 'id' },
  start: { type: 'date' },
  events: { type: 'list', of: eventFields },
};
