package nl.noaber.stakeholders.internal;

import graphql.schema.SelectedField;
import java.util.HashSet;
import java.util.Set;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.OrganisationId;

/** What one level of a document asks of an organisation and its kin: the keys of one loader, so of one statement. */
sealed interface Kin {

    enum Sort {
        ITSELF,
        PARENT,
        SUCCESSOR,
        PREDECESSORS,
        CHILDREN
    }

    /** The organisation of which it is asked; by an id from before a merge too. */
    OrganisationId of();

    default Sort sort() {
        return switch (this) {
            case Itself _ -> Sort.ITSELF;
            case Parent _ -> Sort.PARENT;
            case Successor _ -> Sort.SUCCESSOR;
            case Predecessors _ -> Sort.PREDECESSORS;
            case Children _ -> Sort.CHILDREN;
        };
    }

    /** Answered with the organisation. */
    record Itself(OrganisationId of) implements Kin {}

    /** Answered with the organisation it is a part of. */
    record Parent(OrganisationId of) implements Kin {}

    /** Answered with the organisation that took its work over. */
    record Successor(OrganisationId of) implements Kin {}

    /** Answered with the list of the organisations of which it took work over. */
    record Predecessors(OrganisationId of) implements Kin {}

    /** Answered with the counted page of its parts. */
    record Children(OrganisationId of, PageRequest page) implements Kin {}

    /** What a document that selects these fields of an organisation is going to ask. */
    static Set<Kin> askedBy(OrganisationId id, Iterable<SelectedField> fields) {
        Set<Kin> asked = new HashSet<>(Set.of(new Itself(id)));
        for (SelectedField field : fields) {
            switch (field.getName()) {
                case "parent" -> asked.add(new Parent(id));
                case "successor" -> asked.add(new Successor(id));
                case "predecessors" -> asked.add(new Predecessors(id));
                case "children" -> asked.add(new Children(id, Asked.page(field.getArguments())));
                default -> {}
            }
        }
        return asked;
    }
}
