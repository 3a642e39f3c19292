import type { Fields } from '../../kernel/schema/index.js';
import {
  assignmentSources,
  type GradeAssignment,
  type MemberEvent,
  type MemberFacts,
} from './facts.js';

/** The fields of what happened on a day. */
const eventFields: Fields<MemberEvent> = {
  id: { type: 'id' },
  date: { type: 'date' },
  measures: { type: 'figures' },
  type: { type: 'text', optional: true },
  qualifies: { type: 'flag', optional: true },
  of: { type: 'text', optional: true },
  recordedOn: { type: 'date', optional: true },
};

/** The fields of a grade that somebody gave. */
const assignmentFields: Fields<GradeAssignment> = {
  grade: { type: 'text' },
  start: { type: 'date' },
  end: { type: 'date', nullable: true },
  source: { type: 'word', words: assignmentSources, optional: true },
  by: { type: 'text', optional: true },
  why: { type: 'text', optional: true },
  policy: { type: 'text', optional: true },
  recordedOn: { type: 'date', optional: true },
  challenge: {
    type: 'record',
    of: { atLeast: { type: 'figures' }, extendTo: { type: 'date', nullable: true } },
    optional: true,
  },
};

/** The fields of one member. */
export const memberFields: Fields<MemberFacts> = {
  id: { type: 'id' },
  joined: { type: 'date' },
  events: { type: 'list', of: eventFields },
  held: {
    type: 'record',
    of: {
      grade: { type: 'text' },
      since: { type: 'date' },
      end: { type: 'date', nullable: true },
    },
    optional: true,
  },
  measures: { type: 'measures', optional: true },
  floors: { type: 'list', of: assignmentFields, optional: true },
  pins: { type: 'list', of: assignmentFields, optional: true },
};
