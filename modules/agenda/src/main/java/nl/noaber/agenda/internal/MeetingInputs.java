package nl.noaber.agenda.internal;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.noaber.agenda.BodyLevel;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingChange;
import nl.noaber.agenda.MeetingDetails;
import nl.noaber.agenda.MeetingFilter;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingState;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.NewMeeting;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.stakeholders.OrganisationId;

/** Reads the inputs about meetings. An id that is of no such record stays one: of a record that is not there. */
final class MeetingInputs {

    private static final UUID NOBODY = new UUID(0L, 0L);

    private MeetingInputs() {}

    static MeetingFilter filter(Input input) {
        return new MeetingFilter(
                input.text("body") == null ? null : body(input),
                input.choice("level", BodyLevel.class),
                input.date("from"),
                input.date("until"),
                input.date("before"),
                input.value("states", Object.class) == null
                        ? null
                        : Set.copyOf(input.choices("states", MeetingState.class)),
                Boolean.TRUE.equals(input.flag("withdrawn")));
    }

    static NewMeeting planned(Input input, MeetingTime time) {
        return new NewMeeting(
                new MeetingId(ownId(input)),
                body(input),
                new MeetingDetails(
                        input.text("name"),
                        time,
                        input.text("place"),
                        MeetingState.PLANNED,
                        visibility(input, "visibility"),
                        organisations(input, "sharedWith")));
    }

    static MeetingChange updated(Input input, Patch<MeetingTime> time) {
        return new MeetingChange(
                input.patch("name", Input::text),
                time,
                input.patch("place", Input::text),
                input.patch("state", (sent, field) -> sent.requiredChoice(field, MeetingState.class)),
                input.patch("visibility", MeetingInputs::visibility),
                input.patch("sharedWith", MeetingInputs::organisations));
    }

    static MeetingId meeting(Input input) {
        return new MeetingId(input.id("id", Meeting.TYPE).orElse(NOBODY));
    }

    static Set<String> acceptedWarnings(Input input) {
        return Set.copyOf(input.texts("acceptedWarnings"));
    }

    private static GovernanceBodyId body(Input input) {
        return new GovernanceBodyId(input.id("body", GovernanceBody.TYPE).orElse(NOBODY));
    }

    /** The client's own id for what is new, plain or as this type's; one of ours when it gave none. */
    private static UUID ownId(Input input) {
        String text = input.text("id");
        return text == null
                ? Ids.next()
                : Ids.parse(text)
                        .or(() -> input.id("id", Meeting.TYPE))
                        .orElseGet(() -> Ids.named("agenda/" + Meeting.TYPE + "/" + text));
    }

    private static Visibility visibility(Input input, String field) {
        return Objects.requireNonNullElse(input.choice(field, Visibility.class), Visibility.TEAM);
    }

    private static Set<OrganisationId> organisations(Input input, String field) {
        Set<OrganisationId> organisations = new HashSet<>();
        input.ids(field, "Organisation").forEach(id -> organisations.add(new OrganisationId(id)));
        if (input.ids(field, "Organisation").size() < input.size(field)) {
            organisations.add(new OrganisationId(NOBODY));
        }
        return organisations;
    }
}
