package nl.noaber.gateway.internal;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document that was parsed, measured and validated, once.
 *
 * @param document null when it has faults
 * @param operations what can be run of it
 * @param faults why nothing can
 */
record Prepared(String text, @Nullable Document document, List<Operation> operations, List<Fault> faults) {

    /** One operation and what it asks for. */
    record Operation(OperationDefinition definition, Cost cost) {}

    static Prepared refused(String text, List<Fault> faults) {
        return new Prepared(text, null, List.of(), faults);
    }

    /** The operation of this name, or the only one. */
    Operation operation(@Nullable String name) {
        Optional<Operation> found = name == null || name.isEmpty()
                ? Optional.of(operations.getFirst()).filter(only -> operations.size() == 1)
                : operations.stream()
                        .filter(operation -> name.equals(operation.definition().getName()))
                        .findFirst();
        return found.orElseThrow(() -> new RefusedException(FaultCode.UNKNOWN_OPERATION, unknown(name)));
    }

    private String unknown(@Nullable String name) {
        return name == null || name.isEmpty()
                ? "The document has " + operations.size() + " operations: say by operationName which one to run."
                : "The document has no operation named " + name + ".";
    }
}
