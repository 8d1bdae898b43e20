package nl.noaber.gateway.internal;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.util.Locale;

/** The scalar {@code Long}: a JSON number without a fraction, of up to 64 bits. */
final class WholeNumber implements Coercing<Long, Long> {

    static final GraphQLScalarType SCALAR = GraphQLScalarType.newScalar()
            .name("Long")
            .coercing(new WholeNumber())
            .build();

    private static final String WANTED = "A Long is a whole number between -2^63 and 2^63 - 1.";

    private WholeNumber() {}

    @Override
    public Long serialize(Object result, GraphQLContext context, Locale locale) {
        if (result instanceof Long || result instanceof Integer) {
            return ((Number) result).longValue();
        }
        throw new CoercingSerializeException(
                "A Long is not served from a " + result.getClass().getName());
    }

    @Override
    public Long parseValue(Object input, GraphQLContext context, Locale locale) {
        return switch (input) {
            case Long number -> number;
            case Integer number -> number.longValue();
            case BigInteger number when fits(number) -> number.longValueExact();
            default -> throw new CoercingParseValueException(WANTED);
        };
    }

    @Override
    public Long parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof IntValue number && fits(number.getValue())) {
            return number.getValue().longValueExact();
        }
        throw new CoercingParseLiteralException(WANTED);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return IntValue.newIntValue(new BigInteger(input.toString())).build();
    }

    private static boolean fits(BigInteger number) {
        return number.bitLength() < Long.SIZE;
    }
}
