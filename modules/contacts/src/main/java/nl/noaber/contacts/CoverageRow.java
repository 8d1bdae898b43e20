package nl.noaber.contacts;

import java.util.List;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.programmes.CalendarMoment;
import nl.noaber.stakeholders.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A lobby message on the coverage map.
 *
 * @param aim the next moment of its budget round that is about a chapter it asks, otherwise the next one of all; null when
 *     no day is known
 * @param daysLeft until that moment
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
