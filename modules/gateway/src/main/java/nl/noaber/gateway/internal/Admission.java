package nl.noaber.gateway.internal;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides, before anything runs, whether a request may: its document, its operation, what it would cost. */
@Singleton
final class Admission {

    private final Documents documents;
    private final Limits limits;

    Admission(Documents documents, Limits limits) {
        this.documents = documents;
        this.limits = limits;
    }

    /** The operation of the request; thrown as {@link RefusedException} why there is none. */
    Ready admit(GraphQlRequest request) {
        Prepared document = documents.of(request);
        Prepared.Operation operation = document.operation(request.operationName());
        List<Fault> faults = new ArrayList<>();
        long estimate = operation.cost().estimate(effective(operation.definition(), request.variables()), faults);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        if (estimate > limits.complexity()) {
            throw new RefusedException(
                    FaultCode.TOO_COMPLEX,
                    "An operation may ask for at most " + limits.complexity() + " objects; this one asks for up to "
                            + estimate + ". Ask for smaller pages, or for fewer lists within lists.");
        }
        return new Ready(document, operation.definition(), request.variables());
    }

    /** What was sent, and for what was not sent the default as it is written in the document. */
    private static Map<String, ?> effective(OperationDefinition operation, Map<String, @Nullable Object> sent) {
        Map<String, @Nullable Object> effective = new HashMap<>();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            String name = variable.getName();
            effective.put(name, sent.containsKey(name) ? sent.get(name) : variable.getDefaultValue());
        }
        return effective;
    }
}
