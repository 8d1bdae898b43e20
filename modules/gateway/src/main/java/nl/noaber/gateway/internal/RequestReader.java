package nl.noaber.gateway.internal;

import io.micronaut.http.HttpParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a GraphQL request from JSON or from the parameters of a URL. */
final class RequestReader {

    private RequestReader() {}

    static GraphQlRequest body(byte[] body) {
        return fields(Json.read(body));
    }

    static GraphQlRequest parameters(HttpParameters parameters) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (String name : List.of("query", "operationName", "documentId")) {
            fields.put(name, parameters.get(name));
        }
        for (String name : List.of("variables", "extensions")) {
            String json = parameters.get(name);
            fields.put(name, json == null || json.isEmpty() ? null : Json.read(json));
        }
        return fields(fields);
    }

    /** The fields as the GraphQL over HTTP specification names them. */
    static GraphQlRequest fields(@Nullable Object json) {
        if (json instanceof List<?> batch) {
            throw new RefusedException(
                    FaultCode.BATCH_NOT_SUPPORTED,
                    "One request at a time: this is a list of " + batch.size() + ". Send each by itself.");
        }
        if (!(json instanceof Map<?, ?> fields)) {
            throw wrong("The request must be a JSON object.");
        }
        String document = text(fields, "query");
        String hash = hash(fields);
        if (document == null && hash == null) {
            throw wrong("The request has no query: a JSON object with a text named query is expected.");
        }
        return new GraphQlRequest(document, text(fields, "operationName"), map(fields, "variables"), hash);
    }

    /** From the convention of automatic persisted queries, or as a document id. */
    private static @Nullable String hash(Map<?, ?> fields) {
        Object persisted = map(fields, "extensions").get("persistedQuery");
        if (persisted instanceof Map<?, ?> convention) {
            return text(convention, "sha256Hash");
        }
        String id = text(fields, "documentId");
        return id != null && id.startsWith("sha256:") ? id.substring("sha256:".length()) : id;
    }

    private static @Nullable String text(Map<?, ?> fields, String name) {
        return switch (fields.get(name)) {
            case null -> null;
            case String text -> text;
            case Object other -> throw wrong("The field " + name + " must be a text, not " + kind(other) + ".");
        };
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> fields, String name) {
        return switch (fields.get(name)) {
            case null -> Map.of();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> named = new HashMap<>();
                map.forEach((key, value) -> named.put(String.valueOf(key), value));
                yield named;
            }
            case Object other -> throw wrong("The field " + name + " must be a JSON object, not " + kind(other) + ".");
        };
    }

    private static String kind(Object value) {
        return switch (value) {
            case String _ -> "a text";
            case Number _ -> "a number";
            case Boolean _ -> "a boolean";
            case List<?> _ -> "a list";
            default -> "an object";
        };
    }

    private static RefusedException wrong(String message) {
        return new RefusedException(FaultCode.BAD_REQUEST, message);
    }
}
