import type { Course, Step } from './standing.js';

/** A line of what a stage did. Days and grades stand as numbers; they become dates and names where they are told. */
export function note(
  course: Course,
  code: Step['code'],
  day: number,
  params: Step['params'],
  start = day,
  end = day,
): void {
  course.steps.push({ code, day, params, start, end, carried: course.carried });
}
