/** The format of an RFM policy. */
export const rfmFormat = 'clientele/rfm-policy@1';
