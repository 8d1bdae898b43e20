package nl.noaber.gateway.internal;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;

/** A fault on its way through the engine. */
final class FaultError implements GraphQLError {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final Fault fault;

    FaultError(Fault fault) {
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    @Override
    public String getMessage() {
        return fault.message();
    }

    @Override
    public List<SourceLocation> getLocations() {
        return fault.locations();
    }

    @Override
    public List<Object> getPath() {
        return fault.path();
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }
}
