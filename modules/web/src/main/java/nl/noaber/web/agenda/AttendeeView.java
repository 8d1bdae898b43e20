package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** The list of a meeting, to change it. */
@AnswerTo("agenda/attendees")
public record AttendeeView(@Nullable One meeting) {

    /** To how many is to be mailed, and to how many not. */
    public record Invitations(int toSend, int objecting, boolean callOff) {}

    public record One(
            String id,
            @Nullable String name,
            MeetingBody body,
            MeetingWhen time,
            String state,
            boolean withdrawn,
            boolean editable,
            @Nullable Invitations invitations,
            List<AttendeeLine> attendees) {

        public String title() {
            return name == null ? body.organisation().name() : name;
        }
    }
}
