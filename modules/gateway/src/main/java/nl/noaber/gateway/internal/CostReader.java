package nl.noaber.gateway.internal;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from a valid document what its operations will cost. */
final class CostReader {

    /** As in {@code Asked.page}: what a page has when neither document nor schema says it. */
    private static final int USUAL_PAGE = 50;

    private final GraphQLSchema schema;
    private final Limits limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Cost> known = new HashMap<>();

    CostReader(GraphQLSchema schema, Limits limits, Document document) {
        this.schema = schema;
        this.limits = limits;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    Cost of(OperationDefinition operation) {
        GraphQLCompositeType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> Objects.requireNonNull(schema.getMutationType());
            case SUBSCRIPTION -> Objects.requireNonNull(schema.getSubscriptionType());
        };
        Cost cost = new Cost(Cost.Listing.NONE, null, 0, 1);
        addAll(cost, operation.getSelectionSet(), root);
        return cost;
    }

    private void addAll(Cost cost, @Nullable SelectionSet selections, GraphQLCompositeType parent) {
        if (selections != null) {
            selections.getSelections().forEach(selection -> add(cost, selection, parent));
        }
    }

    private void add(Cost cost, Selection<?> selection, GraphQLCompositeType parent) {
        switch (selection) {
            case Field field -> of(field, parent).ifPresent(cost::add);
            case InlineFragment inline ->
                addAll(cost, inline.getSelectionSet(), named(inline.getTypeCondition(), parent));
            case FragmentSpread spread -> cost.add(of(spread));
            default -> throw new IllegalStateException("no such selection: " + selection);
        }
    }

    private Optional<Cost> of(Field field, GraphQLCompositeType parent) {
        if (field.getSelectionSet() == null || field.getName().startsWith("__")) {
            return Optional.empty();
        }
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        Cost cost = new Cost(listing(definition, parent), field, 1, items(definition));
        if (type instanceof GraphQLCompositeType composite) {
            addAll(cost, field.getSelectionSet(), composite);
        }
        return Optional.of(cost);
    }

    private Cost of(FragmentSpread spread) {
        Cost ready = known.get(spread.getName());
        if (ready != null) {
            return ready;
        }
        FragmentDefinition fragment =
                Objects.requireNonNull(fragments.get(spread.getName()), "validated: the fragment exists");
        Cost cost = new Cost(Cost.Listing.NONE, null, 0, 1);
        known.put(spread.getName(), cost);
        addAll(cost, fragment.getSelectionSet(), (GraphQLCompositeType) Objects.requireNonNull(
                schema.getType(fragment.getTypeCondition().getName())));
        return cost;
    }

    private GraphQLCompositeType named(@Nullable TypeName condition, GraphQLCompositeType otherwise) {
        return condition == null
                ? otherwise
                : (GraphQLCompositeType) Objects.requireNonNull(schema.getType(condition.getName()));
    }

    private int items(GraphQLFieldDefinition field) {
        GraphQLArgument first = field.getArgument("first");
        if (first == null) {
            return limits.listSize();
        }
        return first.getArgumentDefaultValue().getValue() instanceof IntValue written
                ? written.getValue().intValue()
                : USUAL_PAGE;
    }

    /** The lists of a connection are counted where the connection is asked for. */
    private static Cost.Listing listing(GraphQLFieldDefinition field, GraphQLCompositeType parent) {
        if (field.getArgument("first") != null || field.getArgument("last") != null) {
            return Cost.Listing.PAGE;
        }
        boolean isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        if (!isList || parent.getName().endsWith("Connection")) {
            return Cost.Listing.ONE;
        }
        return field.getArgument("ids") != null ? Cost.Listing.BY_IDS : Cost.Listing.UNKNOWN_SIZE;
    }
}
