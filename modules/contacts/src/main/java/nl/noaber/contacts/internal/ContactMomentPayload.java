package nl.noaber.contacts.internal;

import java.util.List;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentWarning;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Conflicting;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.contacts.Recording.Refused;
import nl.noaber.contacts.Recording.Warned;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a contact moment. */
record ContactMomentPayload(
        @Nullable ContactMoment contactMoment,
        List<ContactMomentWarning> warnings,
        @Nullable Conflict conflict,
        List<Namesakes> namesakes,
        List<Problem> userErrors) {

    static ContactMomentPayload of(Recording<ContactMoment> recording) {
        return switch (recording) {
            case Recorded<ContactMoment>(ContactMoment moment) ->
                new ContactMomentPayload(moment, List.of(), null, List.of(), List.of());
            case Warned<ContactMoment>(List<ContactMomentWarning> warnings) ->
                new ContactMomentPayload(null, warnings, null, List.of(), List.of());
            case Conflicting<ContactMoment>(ContactMoment moment, Conflict conflict) ->
                new ContactMomentPayload(moment, List.of(), conflict, List.of(), List.of());
            case Refused<ContactMoment>(List<Problem> problems) -> refused(problems);
        };
    }

    static ContactMomentPayload refused(List<Problem> problems) {
        return refused(problems, List.of());
    }

    static ContactMomentPayload refused(List<Problem> problems, List<Namesakes> namesakes) {
        return new ContactMomentPayload(null, List.of(), null, namesakes, problems);
    }
}
