package nl.noaber.gateway.internal;

import graphql.language.OperationDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation with its variables, measured and allowed to run. */
record Ready(Prepared document, OperationDefinition operation, Map<String, @Nullable Object> variables) {

    boolean isQuery() {
        return operation.getOperation() == OperationDefinition.Operation.QUERY;
    }

    boolean isSubscription() {
        return operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
    }
}
