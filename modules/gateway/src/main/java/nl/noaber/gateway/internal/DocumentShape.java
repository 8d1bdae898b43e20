package nl.noaber.gateway.internal;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures a document by its text alone, before it is validated: validating is what a hostile document would make
 * expensive. A fragment is measured once, however often it is used; a circle of fragments ends where it closes, and is
 * refused by the validation.
 */
final class DocumentShape {

    private static final int UNDER_WAY = 0;

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, Integer> widths = new HashMap<>();
    private final Document document;
    private int aliases;

    DocumentShape(Document document) {
        this.document = document;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** The faults of a document that is too big in some way, or nothing. */
    static List<Fault> faults(Document document, Limits limits) {
        return new DocumentShape(document).measured(limits);
    }

    private List<Fault> measured(Limits limits) {
        int depth = 0;
        int width = 0;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            depth = Math.max(depth, depth(operation.getSelectionSet()));
            width = Math.max(width, width(operation.getSelectionSet()));
        }
        fragments.keySet().forEach(this::fragmentDepth);
        if (aliases > limits.aliases()) {
            return List.of(fault(FaultCode.TOO_MANY_ALIASES, "aliases", limits.aliases(), aliases));
        }
        if (width > limits.rootFields()) {
            return List.of(fault(FaultCode.TOO_MANY_ROOT_FIELDS, "root fields", limits.rootFields(), width));
        }
        if (depth > limits.depth()) {
            return List.of(fault(FaultCode.TOO_DEEP, "levels of fields", limits.depth(), depth));
        }
        return List.of();
    }

    private static Fault fault(FaultCode code, String what, int limit, int actual) {
        return Fault.of(code, "A document may have at most " + limit + " " + what + "; this one has " + actual + ".");
    }

    private int depth(@Nullable SelectionSet selections) {
        int deepest = 0;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                deepest = Math.max(deepest, depth(selection));
            }
        }
        return deepest;
    }

    private int depth(Selection<?> selection) {
        return switch (selection) {
            case Field field -> {
                aliases += field.getAlias() == null ? 0 : 1;
                int below = depth(field.getSelectionSet());
                yield isIntrospection(field) ? 1 : 1 + below;
            }
            case InlineFragment inline -> depth(inline.getSelectionSet());
            case FragmentSpread spread -> fragmentDepth(spread.getName());
            default -> 0;
        };
    }

    /** The schema about itself is deep by nature, and bounded by the engine. */
    private static boolean isIntrospection(Field field) {
        return field.getName().equals("__schema") || field.getName().equals("__type");
    }

    private int fragmentDepth(String name) {
        FragmentDefinition fragment = fragments.get(name);
        Integer known = depths.get(name);
        if (fragment == null || known != null) {
            return known == null ? 0 : known;
        }
        depths.put(name, UNDER_WAY);
        int depth = depth(fragment.getSelectionSet());
        depths.put(name, depth);
        return depth;
    }

    private int width(@Nullable SelectionSet selections) {
        int width = 0;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                width = Math.min(Integer.MAX_VALUE / 2, width + width(selection));
            }
        }
        return width;
    }

    private int width(Selection<?> selection) {
        return switch (selection) {
            case InlineFragment inline -> width(inline.getSelectionSet());
            case FragmentSpread spread -> fragmentWidth(spread.getName());
            default -> 1;
        };
    }

    private int fragmentWidth(String name) {
        FragmentDefinition fragment = fragments.get(name);
        Integer known = widths.get(name);
        if (fragment == null || known != null) {
            return known == null ? 0 : known;
        }
        widths.put(name, UNDER_WAY);
        int width = width(fragment.getSelectionSet());
        widths.put(name, width);
        return width;
    }
}
