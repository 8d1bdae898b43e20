package nl.noaber.web.agenda;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** A step of a route, planned. */
public record RouteStepLine(
        int number,
        String title,
        @Nullable String yields,
        @Nullable At meeting,
        @Nullable String table,
        @Nullable MeetingWhen time,
        @Nullable LocalDate noLaterThan,
        @Nullable String noLaterReason,
        List<Other> alternatives,
        List<Follows> follows,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable Integer slackLeast,
        @Nullable Integer slackMost,
        String standing,
        @Nullable Next next) {

    public record At(String id, String state, boolean withdrawn) {

        /** Whether it can be moved, and the route with it. */
        public boolean isMovable() {
            return !withdrawn && (state.equals("PLANNED") || state.equals("MOVED"));
        }

        /** Whether it does not take place. */
        public boolean isOff() {
            return withdrawn || state.equals("CANCELLED");
        }
    }

    public record Other(String id, String state, boolean withdrawn, MeetingWhen time) {}

    /** The other meetings that take place. */
    public List<Other> possible() {
        return alternatives.stream()
                .filter(other -> !new At(other.id(), other.state(), other.withdrawn()).isOff())
                .toList();
    }

    public record Follows(int step, int days) {}

    public record Next(
            MeetingWhen time, boolean byRhythm, @Nullable Id meeting) {}

    public record Id(String id) {}

    public boolean isDone() {
        return standing.equals("DONE");
    }

    /** The slack in words; nothing of what was, or when nothing is known. */
    public String slack(Screen screen) {
        return isDone() ? "" : RouteWords.slack(screen, slackLeast, slackMost);
    }

    /** What it follows, as people type it. */
    public String after(Screen screen) {
        return RouteWords.after(screen, follows);
    }
}
