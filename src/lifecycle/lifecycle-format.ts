/** The format of a lifecycle. */
export const lifecycleFormat = 'clientele/lifecycle@1';
