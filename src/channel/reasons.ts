/** The codes of the reasons that this room gives; their words are in `explain`. */
export const channelReasonCodes = [
  'channel/no-base',
  'channel/no-target',
  'channel/no-cost',
  'channel/no-customers',
] as const;

/** A code of a reason of this room. */
export type ChannelReasonCode = (typeof channelReasonCodes)[number];

/** A ratio of a channel; the param `ratio` of a reason is one of them. */
export type ChannelRatio = 'completion' | 'growth' | 'marginRate' | 'retention' | 'share';
