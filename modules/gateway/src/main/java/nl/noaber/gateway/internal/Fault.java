package nl.noaber.gateway.internal;

import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One error of a response.
 *
 * @param locations where in the document, when it is somewhere
 * @param path of the field in the data, when it is one
 * @param extensions beside the code
 */
record Fault(
        FaultCode code,
        String message,
        List<SourceLocation> locations,
        List<Object> path,
        Map<String, Object> extensions) {

    static Fault of(FaultCode code, String message) {
        return new Fault(code, message, List.of(), List.of(), Map.of());
    }

    static Fault at(FaultCode code, String message, SourceLocation location) {
        return new Fault(code, message, List.of(location), List.of(), Map.of());
    }

    /** The form that the GraphQL specification gives an error. */
    Map<String, Object> toSpecification() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        if (!locations.isEmpty()) {
            error.put(
                    "locations",
                    locations.stream()
                            .map(place -> Map.of("line", place.getLine(), "column", place.getColumn()))
                            .toList());
        }
        if (!path.isEmpty()) {
            error.put("path", path);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("code", code.name());
        all.putAll(extensions);
        error.put("extensions", all);
        return error;
    }
}
