package nl.noaber.contacts;

import java.util.List;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.programmes.CalendarMoment;
import nl.noaber.stakeholders.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A lobby message on the coverage map.
 *
 * @param aim the next debate in Parliament, in its budget round, about a chapter it asks, otherwise about the budget as a
 *     whole; when none comes of which the day is known, one of which it is not known yet; null when there is none
 * @param daysLeft until that debate; null when its day is not known yet
 * @param cells where it was brought
 * @param whiteSpots who should hear it and did not; empty for a viewer outside the team, who sees too little to say so
 */
public record CoverageRow(
        LobbyMessage message,
        @Nullable CalendarMoment aim,
        @Nullable Integer daysLeft,
        List<CoverageCell> cells,
        List<Organisation> whiteSpots) {

    public CoverageRow {
        cells = List.copyOf(cells);
        whiteSpots = List.copyOf(whiteSpots);
    }
}
