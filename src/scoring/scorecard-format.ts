/** The format of a scorecard. */
export const scorecardFormat = 'clientele/scorecard@1';
