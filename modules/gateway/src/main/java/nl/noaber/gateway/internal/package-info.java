/**
 * The gateway's own: the schema is put together in {@code Schema*} and {@code *Wiring}, a document is read, measured
 * and refused in {@code Document*}, run by {@link nl.noaber.gateway.internal.Engine}, and answered over HTTP, SSE and
 * WebSocket by the classes that carry those names.
 */
@NullMarked
package nl.noaber.gateway.internal;

import org.jspecify.annotations.NullMarked;
