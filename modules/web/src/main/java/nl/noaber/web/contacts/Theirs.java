package nl.noaber.web.contacts;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.Suggestion;
import org.jspecify.annotations.Nullable;

/** Who may have taken part on their side: found by name, with who does not want to be contacted. */
@AnswerTo("contacts/theirs")
public record Theirs(Search search) {

    public record Search(List<Hit> nodes) {}

    public record Hit(
            String id,
            String title,
            @Nullable String subtitle,
            @Nullable Named record) {

        Suggestion suggestion(Screen screen) {
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
}
