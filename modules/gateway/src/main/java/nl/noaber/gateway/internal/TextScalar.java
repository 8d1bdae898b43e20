package nl.noaber.gateway.internal;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A scalar that is a text in the document and a value of its own in Java.
 *
 * @param wanted what a right text looks like, for the sentence that refuses a wrong one
 */
record TextScalar<T>(
        String name, Class<T> type, String wanted, Function<String, Optional<T>> read, Function<T, String> write)
        implements Coercing<T, String> {

    GraphQLScalarType scalar() {
        return GraphQLScalarType.newScalar().name(name).coercing(this).build();
    }

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        if (!type.isInstance(result)) {
            throw new CoercingSerializeException("A " + name + " is served from a " + type.getName() + ", not from a "
                    + result.getClass().getName());
        }
        return write.apply(type.cast(result));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        if (type.isInstance(input)) {
            return type.cast(input);
        }
        return Optional.of(input)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .flatMap(read)
                .orElseThrow(() -> new CoercingParseValueException(refusal(input)));
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (!(input instanceof StringValue text)) {
            throw new CoercingParseLiteralException("A " + name + " is " + wanted + ", between quotes.");
        }
        String written = Objects.requireNonNullElse(text.getValue(), "");
        return read.apply(written).orElseThrow(() -> new CoercingParseLiteralException(refusal(written)));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(type.isInstance(input) ? write.apply(type.cast(input)) : input.toString());
    }

    private String refusal(Object input) {
        String text = input.toString();
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return "\"" + shown + "\" is not a " + name + ": it is " + wanted + ".";
    }
}
