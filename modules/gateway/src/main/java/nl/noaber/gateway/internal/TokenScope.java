package nl.noaber.gateway.internal;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.noaber.access.Caller;

/** Refuses, before anything runs, what a token was not made for: all of a document or nothing of it. */
final class TokenScope {

    private TokenScope() {}

    /** Throws {@link RefusedException} when an action in the operation is not the caller's. */
    static void check(Caller caller, Ready ready) {
        if (caller.token() == null || ready.operation().getOperation() != Operation.MUTATION) {
            return;
        }
        Document document = Objects.requireNonNull(ready.document().document());
        List<Fault> faults = new ArrayList<>();
        eachField(document, ready.operation().getSelectionSet(), field -> {
            if (!field.getName().startsWith("__") && !caller.mayRun(field.getName())) {
                faults.add(Fault.of(
                        FaultCode.TOKEN_SCOPE,
                        "This token was not made for " + field.getName() + ": make one that is, or leave it out."));
            }
        });
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
    }

    /** The fields of an operation itself, wherever they are written; the document is valid, so that this ends. */
    private static void eachField(Document document, SelectionSet selections, Consumer<Field> told) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> told.accept(field);
                case InlineFragment inline -> eachField(document, inline.getSelectionSet(), told);
                case FragmentSpread spread ->
                    document.getDefinitionsOfType(FragmentDefinition.class).stream()
                            .filter(fragment -> fragment.getName().equals(spread.getName()))
                            .forEach(fragment -> eachField(document, fragment.getSelectionSet(), told));
                default -> throw new IllegalStateException("no such selection: " + selection);
            }
        }
    }
}
