package nl.noaber.agenda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;

/** The calendar feeds of users: everybody has his own, and nobody sees another's. */
public interface CalendarFeeds {

    /** How many one user can have open. */
    int MOST = 25;

    /** The viewer's own that were not revoked, the newest first. */
    List<CalendarFeed> own(Viewer viewer);

    /** Those of these that are the viewer's, the revoked ones too. */
    Map<CalendarFeedId, CalendarFeed> byIds(Viewer viewer, Set<CalendarFeedId> ids);

    /** Where a calendar program reads it: the path of its secret address. */
    String path(CalendarFeed feed);

    /** Opens one, once; sent again by the same user it answers what is there. */
    Recording<CalendarFeed> open(Viewer viewer, NewCalendarFeed feed);

    /** Takes it back, for good: its address leads nowhere from then on. */
    Recording<CalendarFeed> revoke(Viewer viewer, CalendarFeedId id);

    /**
     * What a calendar program reads there now, as iCalendar; empty when it was revoked or its owner may not come in.
     *
     * @param origin the address from which it is read
     */
    Optional<String> read(CalendarFeedId id, String origin);
}
