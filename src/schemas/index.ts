export { type FactsSchemas, factsSchemas } from './facts-schemas.js';
export { type JsonSchema, jsonSchemas } from './json-schemas.js';
