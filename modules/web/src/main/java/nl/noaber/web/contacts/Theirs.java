package nl.noaber.web.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.Suggestion;
import org.jspecify.annotations.Nullable;

/** Who may have taken part on their side: found by name, with who does not want to be contacted. */
@AnswerTo("contacts/theirs")
public record Theirs(Organisations organisations, Search search) {

    public record Organisations(List<Organisation> nodes) {}

    public record Organisation(
            String id,
            String title,
            @Nullable String subtitle,
            @Nullable Abbreviated record) {

        /** Whether exactly this organisation was typed, in full or as it is abbreviated. */
        private boolean isCalled(String typed) {
            return title.equalsIgnoreCase(typed) || (record != null && typed.equalsIgnoreCase(record.abbreviation()));
        }

        private Suggestion suggestion() {
            return new Suggestion(id, title, subtitle, null, false);
        }
    }

    public record Abbreviated(@Nullable String abbreviation) {}

    public record Search(List<Hit> nodes) {}

    public record Hit(
            String id,
            String title,
            @Nullable String subtitle,
            @Nullable Named record) {

        private Suggestion suggestion(Screen screen) {
            LocalDate since = record == null ? null : record.objectionSince();
            if (since == null) {
                return new Suggestion(id, title, subtitle, null, false);
            }
            String objects =
                    screen.text("contacts.form.objects", screen.format().day(since));
            return new Suggestion(id, title, subtitle == null ? objects : subtitle + " · " + objects, null, false);
        }
    }

    public record Named(@Nullable LocalDate objectionSince) {}

    /** The organisation that was typed exactly comes first; then persons and posts, and last what only looks like it. */
    List<Suggestion> suggestions(Screen screen, String typed) {
        Map<Boolean, List<Suggestion>> called = organisations.nodes().stream()
                .collect(Collectors.partitioningBy(
                        each -> each.isCalled(typed),
                        Collectors.mapping(Organisation::suggestion, Collectors.toList())));
        List<Suggestion> all = new ArrayList<>(called.get(true));
        search.nodes().forEach(hit -> all.add(hit.suggestion(screen)));
        all.addAll(called.get(false));
        return all;
    }
}
