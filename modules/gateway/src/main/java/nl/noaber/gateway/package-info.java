/**
 * Owns the one GraphQL schema, merged from what the modules declare, and its service over HTTP, SSE and
 * WebSocket: identity, limits, errors and persisted documents. It knows no module but kernel and access.
 */
@NullMarked
package nl.noaber.gateway;

import org.jspecify.annotations.NullMarked;
