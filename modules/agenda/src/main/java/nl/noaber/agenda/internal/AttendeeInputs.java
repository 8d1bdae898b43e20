package nl.noaber.agenda.internal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.noaber.agenda.AttendeeAnswer;
import nl.noaber.agenda.AttendeeChange;
import nl.noaber.agenda.AttendeePresence;
import nl.noaber.agenda.AttendeeRole;
import nl.noaber.agenda.AttendeeUpdate;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingAttendee;
import nl.noaber.agenda.MeetingAttendeeId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.NewAttendee;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** Reads the inputs about lists of meetings. An id that is of no such record stays one: of a record that is not there. */
final class AttendeeInputs {

    private static final UUID NOBODY = new UUID(0L, 0L);

    private AttendeeInputs() {}

    static MeetingId meeting(Input input) {
        return new MeetingId(input.id("meeting", Meeting.TYPE).orElse(NOBODY));
    }

    static List<NewAttendee> invited(Input input) {
        return input.inputs("attendees").stream().map(AttendeeInputs::fresh).toList();
    }

    private static NewAttendee fresh(Input one) {
        return new NewAttendee(
                new MeetingAttendeeId(ownId(one)),
                record(one, "post", "Post", PostId::new),
                record(one, "person", "Person", PersonId::new),
                record(one, "organisation", "Organisation", OrganisationId::new),
                one.text("words"),
                Objects.requireNonNullElse(one.choice("role", AttendeeRole.class), AttendeeRole.MEMBER),
                one.text("email"));
    }

    private static <T> @Nullable T record(Input one, String field, String type, Function<UUID, T> made) {
        return one.text(field) == null ? null : made.apply(one.id(field, type).orElse(NOBODY));
    }

    static List<AttendeeUpdate> updated(Input input) {
        return input.inputs("attendees").stream()
                .map(one -> new AttendeeUpdate(
                        new MeetingAttendeeId(one.id("id", MeetingAttendee.TYPE).orElse(NOBODY)),
                        one.requiredNumber("expectedVersion"),
                        change(one),
                        Boolean.TRUE.equals(one.flag("takeOff"))))
                .toList();
    }

    private static AttendeeChange change(Input one) {
        return new AttendeeChange(
                named(one, "role", (sent, field) -> sent.requiredChoice(field, AttendeeRole.class)),
                one.patch("email", Input::text),
                one.patch("answer", (sent, field) -> sent.choice(field, AttendeeAnswer.class)),
                one.patch("presence", (sent, field) -> sent.choice(field, AttendeePresence.class)),
                one.patch("representedBy", Input::text));
    }

    /** What cannot be empty keeps its value when null is sent. */
    private static <T> Patch<T> named(Input input, String field, BiFunction<Input, String, T> read) {
        return input.value(field, Object.class) == null ? Patch.kept() : input.patch(field, read);
    }

    /** The client's own id for what is new, plain or as this type's; one of ours when it gave none. */
    private static UUID ownId(Input input) {
        String text = input.text("id");
        return text == null
                ? Ids.next()
                : Ids.parse(text)
                        .or(() -> input.id("id", MeetingAttendee.TYPE))
                        .orElseGet(() -> Ids.named("agenda/" + MeetingAttendee.TYPE + "/" + text));
    }
}
