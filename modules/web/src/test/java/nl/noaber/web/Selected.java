package nl.noaber.web;

import graphql.introspection.Introspection;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a document selects on one type, by the names of the answer, fragments merged. */
final class Selected {

    private final GraphQLSchema schema;
    private final Document document;
    private final GraphQLCompositeType on;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    Selected(GraphQLSchema schema, Document document, GraphQLCompositeType on) {
        this.schema = schema;
        this.document = document;
        this.on = on;
    }

    /**
     * A selected field.
     *
     * @param canBeLeftOut whether the answer may come without it: a fragment of one of several types, {@code @include}
     */
    record Field(GraphQLOutputType type, boolean canBeLeftOut, Selected deeper) {}

    Map<String, Field> fields() {
        return fields;
    }

    /** Adds what is selected on this type, or on one of the types it can be. */
    Selected add(SelectionSet selections, GraphQLCompositeType type) {
        add(selections, type, !type.getName().equals(on.getName()));
        return this;
    }

    private void add(SelectionSet selections, GraphQLCompositeType type, boolean sometimes) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case graphql.language.Field field -> field(field, type, sometimes || isConditional(field));
                case InlineFragment fragment -> {
                    String condition = fragment.getTypeCondition() == null
                            ? null
                            : fragment.getTypeCondition().getName();
                    fragment(fragment.getSelectionSet(), condition, type, sometimes || isConditional(fragment));
                }
                case FragmentSpread spread -> spread(spread, type, sometimes);
                default -> throw new IllegalStateException("unknown selection " + selection);
            }
        }
    }

    private void spread(FragmentSpread spread, GraphQLCompositeType type, boolean sometimes) {
        FragmentDefinition fragment = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(candidate -> candidate.getName().equals(spread.getName()))
                .findFirst()
                .orElseThrow();
        String condition = fragment.getTypeCondition().getName();
        fragment(fragment.getSelectionSet(), condition, type, sometimes || isConditional(spread));
    }

    private void fragment(
            SelectionSet selections, @Nullable String condition, GraphQLCompositeType type, boolean sometimes) {
        if (condition == null || condition.equals(type.getName())) {
            add(selections, type, sometimes);
        } else {
            add(selections, (GraphQLCompositeType) Objects.requireNonNull(schema.getType(condition)), true);
        }
    }

    private void field(graphql.language.Field field, GraphQLCompositeType type, boolean sometimes) {
        GraphQLOutputType answer =
                Introspection.getFieldDef(schema, type, field.getName()).getType();
        Field known = fields.get(field.getResultKey());
        Selected deeper = known != null ? known.deeper() : deeper(answer);
        if (field.getSelectionSet() != null) {
            deeper.add(field.getSelectionSet(), deeper.on);
        }
        boolean always = !sometimes || (known != null && !known.canBeLeftOut());
        fields.put(field.getResultKey(), new Field(answer, !always, deeper));
    }

    private Selected deeper(GraphQLOutputType answer) {
        return GraphQLTypeUtil.unwrapAll(answer) instanceof GraphQLCompositeType composite
                ? new Selected(schema, document, composite)
                : new Selected(schema, document, on);
    }

    private static boolean isConditional(DirectivesContainer<?> selection) {
        return selection.hasDirective("include") || selection.hasDirective("skip");
    }
}
