export type { ChannelSale, ChannelSummaries, ChannelSummary } from './facts.js';
export type { ChannelReasonCode } from './reasons.js';
export { type SummariseChannelsOptions, summariseChannels } from './summarise-channels.js';
