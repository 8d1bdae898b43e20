package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.cofinancing.ProjectView;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** One meeting. */
@AnswerTo("agenda/meeting")
public record MeetingView(@Nullable One meeting) {

    public record One(
            String id,
            @Nullable String name,
            MeetingBody body,
            MeetingWhen time,
            @Nullable String place,
            String state,
            List<MeetingDeadline> deadlines,
            List<AgendaItemOnAgenda> agendaItems,
            List<AttendeeLine> attendees,
            Visibility visibility,
            List<Named> sharedWith,
            boolean bodyEnded,
            boolean withdrawn,
            int version,
            boolean editable,
            ProjectView.Timeline timeline) {

        public String title() {
            return name == null ? body.organisation().name() : name;
        }

        /** How many have in their calendars what is not so any more. */
        public long outdated() {
            return attendees.stream()
                    .filter(one -> "OUTDATED".equals(one.invitation())
                            || ("SENT".equals(one.invitation()) && (withdrawn || state.equals("CANCELLED"))))
                    .count();
        }

        /** Whether it is still to come. */
        public boolean isToCome() {
            return state.equals("PLANNED") || state.equals("MOVED");
        }
    }
}
