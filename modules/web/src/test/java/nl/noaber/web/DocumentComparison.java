package nl.noaber.web;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.Validator;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Compares a document with the schema, and with the record that its answer is read into: the same fields, of types that
 * fit, and nothing that can be absent read as if it were always there.
 */
final class DocumentComparison {

    private static final Map<String, Set<Type>> SCALARS = Map.of(
            "ID", Set.of(String.class),
            "String", Set.of(String.class),
            "Int", Set.of(int.class, Integer.class, long.class, Long.class),
            "Float", Set.of(double.class, Double.class),
            "Boolean", Set.of(boolean.class, Boolean.class),
            "Date", Set.of(LocalDate.class),
            "DateTime", Set.of(Instant.class),
            "PartialDate", Set.of(PartialDate.class),
            "Long", Set.of(long.class, Long.class),
            "Euros", Set.of(BigDecimal.class));

    private final GraphQLSchema schema;
    private final List<String> differences = new ArrayList<>();

    private DocumentComparison(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** What does not fit, a sentence each; empty when all does. */
    static List<String> differences(GraphQLSchema schema, String text, Class<?> view) {
        DocumentComparison comparison = new DocumentComparison(schema);
        comparison.compare(Parser.parse(text), view);
        return comparison.differences;
    }

    private void compare(Document document, Class<?> view) {
        new Validator().validateDocument(schema, document, Locale.ENGLISH).forEach(error -> says(error.getMessage()));
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (operations.size() != 1) {
            says(operations.size() + " operations instead of one");
        }
        if (differences.isEmpty()) {
            OperationDefinition operation = operations.getFirst();
            @Nullable
            GraphQLObjectType root = switch (operation.getOperation()) {
                case QUERY -> schema.getQueryType();
                case MUTATION -> schema.getMutationType();
                case SUBSCRIPTION -> schema.getSubscriptionType();
            };
            if (root != null) {
                record("", new Selected(schema, document, root).add(operation.getSelectionSet(), root), view);
            }
        }
    }

    private void record(String path, Selected selected, Class<?> view) {
        Map<String, RecordComponent> components = Arrays.stream(view.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        selected.fields().forEach((name, field) -> {
            RecordComponent component = components.get(name);
            if (component == null) {
                says(path + name + " is asked for, but " + view.getSimpleName() + " has no such component");
            } else {
                value(path + name, field, field.type(), component.getAnnotatedType(), field.canBeLeftOut());
            }
        });
        components.keySet().stream()
                .filter(name -> !selected.fields().containsKey(name))
                .sorted()
                .forEach(name -> says(path + name + " is in " + view.getSimpleName() + ", but not asked for"));
    }

    private void value(String path, Selected.Field field, GraphQLType type, AnnotatedType java, boolean canBeLeftOut) {
        boolean canBeNull = canBeLeftOut || !(type instanceof GraphQLNonNull);
        if (canBeNull && !java.isAnnotationPresent(Nullable.class)) {
            says(path + " can be null, but is not @Nullable in the record");
        }
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            list(path, field, list, java);
        } else if (!field.deeper().fields().isEmpty()) {
            object(path, field, java);
        } else if (!fits(bare, java.getType())) {
            says(path + " is " + GraphQLTypeUtil.simplePrint(bare) + ", which " + java.getType() + " cannot hold");
        }
    }

    private void list(String path, Selected.Field field, GraphQLList list, AnnotatedType java) {
        if (java instanceof AnnotatedParameterizedType generic && erased(java.getType()) == List.class) {
            value(path, field, list.getWrappedType(), generic.getAnnotatedActualTypeArguments()[0], false);
        } else {
            says(path + " is a list, but " + java.getType() + " is none");
        }
    }

    private void object(String path, Selected.Field field, AnnotatedType java) {
        if (java.getType() instanceof Class<?> view && view.isRecord()) {
            record(path + ".", field.deeper(), view);
        } else {
            says(path + " has fields, but " + java.getType() + " is no record");
        }
    }

    private static boolean fits(GraphQLType type, Type java) {
        if (type instanceof GraphQLEnumType choices) {
            return java == String.class
                    || (java instanceof Class<?> wanted && wanted.isEnum() && holds(wanted, choices));
        }
        return SCALARS.getOrDefault(GraphQLTypeUtil.simplePrint(type), Set.of(String.class))
                .contains(java);
    }

    private static boolean holds(Class<?> wanted, GraphQLEnumType choices) {
        Set<String> known = Arrays.stream(wanted.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toSet());
        return choices.getValues().stream().allMatch(value -> known.contains(value.getName()));
    }

    private static Type erased(Type type) {
        return type instanceof java.lang.reflect.ParameterizedType generic ? generic.getRawType() : type;
    }

    private void says(String difference) {
        differences.add(difference);
    }
}
