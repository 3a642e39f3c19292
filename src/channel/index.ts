export type { ChannelSale, ChannelSummaries, ChannelSummary } from './facts.js';
export type { ChannelReasonCode } from './reasons.js';
export { summariseChannels } from './summarise-channels.js';
export type { SummariseChannelsOptions } from './summary-options.js';
