package nl.noaber.web.messages;

import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The form of a paper of Parliament: what it says, and what stands in it of one that is there. */
final class PaperInput {

    /** A field for each group: how it voted. */
    static final String VOTE = "vote.";

    private PaperInput() {}

    static Form of(Paper paper) {
        Form form = new Form(Map.of())
                .with("id", plain(paper.id()))
                .with("version", paper.version())
                .with("kind", paper.kind())
                .with("number", paper.number())
                .with("subject", paper.subject())
                .with("status", paper.status())
                .with("cabinetAppreciation", paper.cabinetAppreciation())
                .with("date", paper.date())
                .with("address", paper.address());
        for (Paper.Vote vote : paper.votes()) {
            form = form.with(VOTE + plain(vote.group().id()), vote.position());
        }
        return form;
    }

    static Map<String, @Nullable Object> input(String message, Form form) {
        List<Map<String, String>> votes = form.values().keySet().stream()
                .filter(field -> field.startsWith(VOTE) && form.value(field) != null)
                .map(field ->
                        Map.of("group", "Organisation:" + field.substring(VOTE.length()), "position", form.text(field)))
                .toList();
        return Variables.of("id", form.text("id"))
                .andIfAny("expectedVersion", form.value("version") == null ? null : form.number("version"))
                .and("message", message)
                .and("kind", form.text("kind"))
                .andIfAny("number", form.value("number"))
                .and("subject", form.text("subject"))
                .andIfAny("status", form.value("status"))
                .andIfAny("cabinetAppreciation", form.value("cabinetAppreciation"))
                .andIfAny("date", TypedDates.day(form, "date"))
                .andIfAny("address", form.value("address"))
                .and("votes", votes)
                .map();
    }

    /** The id without its type. */
    static String plain(String globalId) {
        return globalId.substring(globalId.indexOf(':') + 1);
    }
}
