package nl.noaber.contacts;

import java.util.List;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.programmes.CalendarMoment;
import org.jspecify.annotations.Nullable;

/** What to do about the white spots of a lobby message; see {@link CoverageRow} for the moment it aims at. */
public record CoveragePlan(
        LobbyMessage message,
        @Nullable CalendarMoment aim,
        @Nullable Integer daysLeft,
        List<CoverageStep> steps) {

    public CoveragePlan {
        steps = List.copyOf(steps);
    }
}
