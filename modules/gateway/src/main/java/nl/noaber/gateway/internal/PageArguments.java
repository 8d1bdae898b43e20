package nl.noaber.gateway.internal;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.noaber.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Relay's four arguments, and {@code ids}, as one field of one request has them. */
final class PageArguments {

    private final Field field;
    private final Map<String, Object> values = new HashMap<>();

    private PageArguments(Field field, Map<String, ?> variables) {
        this.field = field;
        for (Argument argument : field.getArguments()) {
            Object value = value(argument.getValue(), variables);
            if (value != null) {
                values.put(argument.getName(), value);
            }
        }
    }

    static PageArguments of(Field field, Map<String, ?> variables) {
        return new PageArguments(field, variables);
    }

    private static @Nullable Object value(@Nullable Value<?> written, Map<String, ?> variables) {
        return written instanceof VariableReference reference
                ? sent(variables.get(reference.getName()))
                : literal(written);
    }

    /** A variable has the value that was sent, or its default, which is written in the document. */
    private static @Nullable Object sent(@Nullable Object value) {
        return value instanceof Value<?> written ? literal(written) : value;
    }

    private static @Nullable Object literal(@Nullable Value<?> written) {
        return switch (written) {
            case IntValue number -> number.getValue();
            case ArrayValue list -> list.getValues();
            case NullValue absent -> null;
            case null -> null;
            default -> written;
        };
    }

    /**
     * How many items the page has at most; what is wrong with it is added to the faults.
     *
     * @param usual how many when nothing is asked
     */
    int size(int usual, List<Fault> faults) {
        if (values.containsKey("first") && values.containsKey("last")) {
            refuse(faults, "has both first and last: ask for a page from one side");
        }
        if (values.containsKey("after") && values.containsKey("last")) {
            refuse(faults, "has after with last: after goes with first, before with last");
        }
        if (values.containsKey("before") && !values.containsKey("last")) {
            refuse(faults, "has before without last: say how many records before it");
        }
        return values.containsKey("last") ? count("last", usual, faults) : count("first", usual, faults);
    }

    private int count(String name, int usual, List<Fault> faults) {
        if (!(values.get(name) instanceof Number asked)) {
            return usual;
        }
        long size = asked.longValue();
        if (size < 1 || size > PageRequest.MOST) {
            refuse(faults, "has " + name + ": " + asked + ", but a page has 1 to " + PageRequest.MOST + " records");
            return 1;
        }
        return (int) size;
    }

    int ids(List<Fault> faults) {
        int count = values.get("ids") instanceof Collection<?> list ? list.size() : 1;
        if (count > PageRequest.MOST) {
            refuse(faults, "has " + count + " ids, but may have at most " + PageRequest.MOST);
        }
        return count;
    }

    private void refuse(List<Fault> faults, String sentence) {
        SourceLocation place = Objects.requireNonNullElse(field.getSourceLocation(), SourceLocation.EMPTY);
        faults.add(Fault.at(FaultCode.PAGE_SIZE, "The field " + field.getName() + " " + sentence + ".", place));
    }
}
