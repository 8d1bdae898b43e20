package nl.noaber.briefings.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingChange;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.briefings.NewBriefing;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** Reads the inputs about briefings. An id that is of no such record stays one: of a record that is not there. */
final class BriefingInputs {

    private static final UUID NOBODY = new UUID(0L, 0L);

    private BriefingInputs() {}

    static NewBriefing drafted(Input input) {
        return new NewBriefing(
                new BriefingId(ownId(input, "id")),
                new AgendaItemId(input.id("agendaItem", AgendaItem.TYPE).orElse(NOBODY)),
                post(input, "recipient"),
                input.text("audience"));
    }

    static BriefingChange changed(Input input) {
        Map<BriefingSection, @Nullable String> texts = new HashMap<>();
        for (BriefingSection section : BriefingSection.values()) {
            if (input.has(section.field())) {
                texts.put(section, input.text(section.field()));
            }
        }
        return new BriefingChange(
                input.patch("recipient", BriefingInputs::post), input.patch("audience", Input::text), texts);
    }

    static BriefingId briefing(Input input) {
        return new BriefingId(input.id("id", Briefing.TYPE).orElse(NOBODY));
    }

    static int version(Input input) {
        return input.requiredNumber("expectedVersion");
    }

    /** The client's own id for what is new, plain or as this type's; one of ours when it gave none. */
    static UUID ownId(Input input, String field) {
        String text = input.text(field);
        return text == null
                ? Ids.next()
                : Ids.parse(text)
                        .or(() -> input.id(field, Briefing.TYPE))
                        .orElseGet(() -> Ids.named("briefings/" + text));
    }

    private static @Nullable PostId post(Input input, String field) {
        return input.text(field) == null
                ? null
                : new PostId(input.id(field, "Post").orElse(NOBODY));
    }
}
