package nl.noaber.web.agenda;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/** A meeting in a list. */
public record MeetingListed(
        String id,
        @Nullable String name,
        MeetingBody body,
        MeetingWhen time,
        @Nullable String place,
        String state,
        List<MeetingDeadline> deadlines,
        boolean bodyEnded,
        Visibility visibility) {

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
