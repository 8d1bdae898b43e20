package nl.noaber.gateway.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was sent, by whatever way.
 *
 * @param document the source text; null when only its hash is sent
 * @param operationName which operation of the document; null when it has one
 * @param hash the SHA-256 of the document in hexadecimals, when it is a persisted one
 */
record GraphQlRequest(
        @Nullable String document,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        @Nullable String hash) {}
