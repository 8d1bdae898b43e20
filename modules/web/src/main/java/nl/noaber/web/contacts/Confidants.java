package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.kernel.Role;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.Suggestion;
import org.jspecify.annotations.Nullable;

/** To whom a contact can be made confidential. */
@AnswerTo("contacts/confidants")
public record Confidants(List<Confidant> confidants) {

    public record Confidant(
            String id, String name, Role role, @Nullable Organisation organisation) {

        /** With where the user is from, and what for: one should know whom one takes into confidence. */
        private Suggestion suggestion(Screen screen) {
            String words = screen.choice("shell.role", role);
            String detail = organisation == null ? words : organisation.name() + " · " + words;
            return new Suggestion(id, name, detail, null, false);
        }
    }

    public record Organisation(String name) {}

    List<Suggestion> suggestions(Screen screen) {
        return confidants.stream()
                .map(confidant -> confidant.suggestion(screen))
                .toList();
    }
}
