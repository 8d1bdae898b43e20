package nl.noaber.web.briefings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What the forms of a briefing say, as the mutations take it. */
public record BriefingInput(Form form) {

    static final String RECIPIENT = "recipient";
    static final String AUDIENCE = "audience";

    /** The parts of a briefing, by the name of the schema and that of the field. */
    public static final Map<String, String> FIELDS = fields();

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("AIM", "aim");
        fields.put("LINE_TO_TAKE", "lineToTake");
        fields.put("OTHERS_THINK", "othersThink");
        fields.put("GIVE", "give");
        fields.put("GET", "get");
        fields.put("QUESTIONS", "questions");
        fields.put("BACKGROUND", "background");
        return fields;
    }

    /** What is stored. */
    static Form of(BriefingView.One briefing) {
        Form form = new Form(Map.of())
                .with("version", briefing.version())
                .with(
                        RECIPIENT,
                        briefing.recipient() == null
                                ? null
                                : briefing.recipient().id())
                .with(AUDIENCE, briefing.audience());
        for (Map.Entry<String, String> text : briefing.all().entrySet()) {
            form = form.with(FIELDS.getOrDefault(text.getKey(), text.getKey()), text.getValue());
        }
        return form.remembering(RECIPIENT, AUDIENCE)
                .remembering(List.copyOf(FIELDS.values()).toArray(String[]::new));
    }

    Errors mistakes(Viewer viewer) {
        return Unchosen.of(viewer, form, RECIPIENT);
    }

    /** The input of {@code draftBriefing}. */
    Map<String, @Nullable Object> toDraft() {
        return Variables.of("id", form.value("id"))
                .and("agendaItem", form.text("agendaItem"))
                .andIfAny(RECIPIENT, form.value(RECIPIENT))
                .andIfAny(AUDIENCE, form.value(AUDIENCE))
                .map();
    }

    /** The input of {@code updateBriefing}. */
    Map<String, @Nullable Object> toUpdate(String id) {
        Variables input = Variables.of("id", id)
                .and("expectedVersion", form.number("version"))
                .andIfChanged(form, RECIPIENT, form.value(RECIPIENT))
                .andIfChanged(form, AUDIENCE, form.value(AUDIENCE));
        FIELDS.values().forEach(field -> input.andIfChanged(form, field, form.value(field)));
        return input.map();
    }
}
