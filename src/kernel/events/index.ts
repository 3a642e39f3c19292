export { canonicalText } from './canonical-text.js';
export { type Fold, type FoldState, foldRows } from './fold.js';
export { type DatedEvent, type OrderedEvents, orderEvents } from './order-events.js';
