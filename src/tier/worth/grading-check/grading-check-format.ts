/** The format of a grading check policy. */
export const gradingCheckFormat = 'clientele/grading-check-policy@1';
