export { pointer } from '../errors/index.js';
export { type Fields, readRecord, tryRecord } from './fields.js';
export { defineDocument, lintDocument, type PolicyKind } from './policy-reader.js';
