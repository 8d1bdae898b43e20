package nl.noaber.messages.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.LobbyMessageChange;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.WordingChange;
import org.jspecify.annotations.Nullable;

/** A change to one of the two parts of a message. */
sealed interface Change {

    Written over(Written stored);

    /** The fields that it names. */
    Set<String> fields();

    /** The same, which leaves these fields as they are. */
    Change without(Set<String> fields);

    /** What is wrong with the message as it is to be. */
    List<Problem> problems(WholeMessage stored, Written next, Known known);

    /** Of the wording, which makes a version. */
    record OfWording(WordingChange change, @Nullable Integer restoredFrom) implements Change {

        @Override
        public Written over(Written stored) {
            return new Written(change.over(stored.wording()), stored.details());
        }

        @Override
        public Set<String> fields() {
            return change.fields();
        }

        @Override
        public Change without(Set<String> fields) {
            return new OfWording(change.without(fields), restoredFrom);
        }

        /** What was said once may be said again, if it says something. */
        @Override
        public List<Problem> problems(WholeMessage stored, Written next, Known known) {
            if (!stored.row().state().isWordable()) {
                return List.of(Problem.of("WORDING_STANDS", ""));
            }
            List<Problem> problems = new ArrayList<>(WordingRules.note(change.note()));
            problems.addAll(
                    restoredFrom == null
                            ? WordingRules.problems(
                                    next.wording(), known, stored.row().state(), stored)
                            : WordingRules.withoutText(
                                    next.wording().text(), stored.row().state(), "number"));
            return problems;
        }

        Reason reason() {
            return new Reason(change.change(), Texts.stripped(change.note()), restoredFrom);
        }
    }

    /** Of what is known beside it; whoever makes it confidential goes on seeing it, and is shown among those who do. */
    record OfDetails(LobbyMessageChange change, Viewer viewer) implements Change {

        @Override
        public Written over(Written stored) {
            LobbyMessageDetails next = change.over(stored.details());
            boolean turns = next.visibility() == Visibility.CONFIDENTIAL
                    && stored.details().visibility() != Visibility.CONFIDENTIAL;
            return new Written(stored.wording(), turns ? withViewer(next) : next);
        }

        private LobbyMessageDetails withViewer(LobbyMessageDetails details) {
            Set<UserId> users = new HashSet<>(details.confidentialTo());
            users.add(new UserId(viewer.userId()));
            return new LobbyMessageDetails(
                    details.scope(),
                    details.owner(),
                    details.challenges(),
                    details.budgetYear(),
                    details.evidence(),
                    details.visibility(),
                    details.sharedWith(),
                    users);
        }

        @Override
        public Set<String> fields() {
            return change.fields();
        }

        @Override
        public Change without(Set<String> fields) {
            return new OfDetails(change.without(fields), viewer);
        }

        @Override
        public List<Problem> problems(WholeMessage stored, Written next, Known known) {
            UserId owner = next.details().owner();
            return DetailsRules.problems(
                    next.details(), known, owner == null ? stored.row().ownerId() : owner, stored);
        }
    }
}
