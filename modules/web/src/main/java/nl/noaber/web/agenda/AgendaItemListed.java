package nl.noaber.web.agenda;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** An agenda item in a list of several meetings. */
public record AgendaItemListed(
        String id,
        String title,
        String kind,
        String state,
        @Nullable Named lead,
        Named owner,
        Visibility visibility,
        @Nullable Decided decision,
        boolean editable,
        At meeting) {

    public record Decided(String outcome, LocalDate decidedOn) {}

    /** The meeting that treats it. */
    public record At(
            String id,
            @Nullable String name,
            MeetingBody body,
            MeetingWhen time,
            String state,
            boolean withdrawn,
            List<MeetingDeadline> deadlines) {

        public String title() {
            return name == null ? body.organisation().name() : name;
        }

        /** The next of what has to be there that is not past; null when there is none. */
        public @Nullable MeetingDeadline next(LocalDate today) {
            return deadlines.stream()
                    .filter(deadline -> !deadline.day().isBefore(today))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Whether it still has to be made ready. */
    public boolean isUnready() {
        return state.equals("IDEA") || state.equals("IN_PREPARATION");
    }
}
