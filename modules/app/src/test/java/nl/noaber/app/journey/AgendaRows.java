package nl.noaber.app.journey;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;

/** The pages of the agenda, as a member of the team sees them. */
final class AgendaRows {

    private static final String BODY = Ids.named("governance-body/bo-ros").toString();
    private static final String COMMITTEE =
            Ids.named("governance-body/tk-cie-biza").toString();

    private static final String MEETING = Ids.named("meeting/bo-ros-2026-09").toString();
    private static final String HELD =
            Ids.named("meeting/directeurenoverleg-2026-03-20").toString();

    private static final String ITEM = Ids.named("agenda-item/bo-ros-2026-09").toString();

    private static final String ROUTE = Ids.named("agenda-route/ros").toString();

    private AgendaRows() {}

    /** A method, as the list of all rows begins with it. */
    static List<PageRow> all() {
        return Stream.of(rows(), attendees()).flatMap(List::stream).toList();
    }

    private static List<PageRow> attendees() {
        return List.of(
                PageRow.of("/meetings/{id}/attendees", "/meetings/" + HELD + "/attendees"),
                PageRow.of("/meetings/{id}/attendees", "/meetings/" + MEETING + "/attendees"),
                PageRow.of("/meetings/{id}/attendees/new", "/meetings/" + MEETING + "/attendees/new"));
    }

    private static List<PageRow> rows() {
        return List.of(
                PageRow.of("/bodies", "/bodies"),
                PageRow.of("/bodies", "/bodies?level=PARLIAMENT"),
                PageRow.of("/bodies/new", "/bodies/new"),
                PageRow.of("/bodies/{id}", "/bodies/" + BODY),
                PageRow.of("/bodies/{id}", "/bodies/" + COMMITTEE),
                PageRow.of("/bodies/{id}/edit", "/bodies/" + BODY + "/edit"),
                PageRow.of("/meetings", "/meetings"),
                PageRow.of("/meetings", "/meetings?past=1"),
                PageRow.of("/meetings", "/meetings?withdrawn=1"),
                PageRow.of("/meetings/{id}/withdrawal", "/meetings/" + MEETING + "/withdrawal"),
                PageRow.of("/bodies/{id}/withdrawal", "/bodies/" + BODY + "/withdrawal"),
                PageRow.of("/meetings", "/meetings?level=CROSS_BORDER"),
                PageRow.of("/meetings/new", "/meetings/new?body=GovernanceBody:" + BODY),
                PageRow.of("/meetings/{id}", "/meetings/" + MEETING),
                PageRow.of("/meetings/{id}", "/meetings/" + HELD),
                PageRow.of("/meetings/{id}/edit", "/meetings/" + MEETING + "/edit"),
                PageRow.of("/calendars", "/calendars"),
                PageRow.of("/timeline", "/timeline"),
                PageRow.of("/timeline", "/timeline?weeks=104&from=2024-06-01&route=AgendaRoute:" + ROUTE),
                PageRow.of("/agenda-items", "/agenda-items"),
                PageRow.of("/agenda-items", "/agenda-items?state=SETTLED"),
                PageRow.of("/agenda-items/new", "/agenda-items/new?meeting=Meeting:" + MEETING),
                PageRow.of("/agenda-items/{id}", "/agenda-items/" + ITEM),
                PageRow.of("/agenda-items/{id}/edit", "/agenda-items/" + ITEM + "/edit"),
                PageRow.of("/agenda-items/{id}/decision", "/agenda-items/" + ITEM + "/decision"),
                PageRow.of("/agenda-items/{id}/decision/withdrawal", "/agenda-items/" + ITEM + "/decision/withdrawal"),
                PageRow.of("/agenda-items/{id}/follow-ups/new", "/agenda-items/" + ITEM + "/follow-ups/new"),
                PageRow.of("/agenda-items/{id}/carry-over", "/agenda-items/" + ITEM + "/carry-over"),
                PageRow.of("/routes", "/routes"),
                PageRow.of("/routes", "/routes?withdrawn=yes"),
                PageRow.of("/routes", "/routes?meeting=Meeting:" + MEETING),
                PageRow.of("/routes/new", "/routes/new"),
                PageRow.of("/routes/{id}", "/routes/" + ROUTE),
                PageRow.of("/routes/{id}", "/routes/" + ROUTE + "?meeting=Meeting:" + MEETING + "&when=2+oktober+2026"),
                PageRow.of("/routes/{id}/edit", "/routes/" + ROUTE + "/edit"),
                PageRow.of("/routes/{id}/withdrawal", "/routes/" + ROUTE + "/withdrawal"));
    }

    /** Those that others see too; the meetings of the demonstration are for the board. */
    static List<PageRow> forReaders() {
        return List.of(
                PageRow.of("/bodies", "/bodies"),
                PageRow.of("/bodies/{id}", "/bodies/" + BODY),
                PageRow.of("/meetings", "/meetings"),
                PageRow.of("/calendars", "/calendars"),
                PageRow.of("/timeline", "/timeline"),
                new PageRow("/meetings/{id}", "/meetings/" + MEETING, 404),
                PageRow.of("/agenda-items", "/agenda-items"),
                new PageRow("/agenda-items/{id}", "/agenda-items/" + ITEM, 404),
                new PageRow("/agenda-items/new", "/agenda-items/new", 403),
                new PageRow("/agenda-items/{id}/edit", "/agenda-items/" + ITEM + "/edit", 403),
                new PageRow("/agenda-items/{id}/decision", "/agenda-items/" + ITEM + "/decision", 403),
                new PageRow(
                        "/agenda-items/{id}/decision/withdrawal",
                        "/agenda-items/" + ITEM + "/decision/withdrawal",
                        403),
                new PageRow("/agenda-items/{id}/carry-over", "/agenda-items/" + ITEM + "/carry-over", 403),
                PageRow.of("/routes", "/routes"),
                new PageRow("/routes/{id}", "/routes/" + ROUTE, 404),
                new PageRow("/routes/new", "/routes/new", 403),
                new PageRow("/routes/{id}/edit", "/routes/" + ROUTE + "/edit", 403));
    }

    static List<PageRow> forBoard() {
        return List.of(
                PageRow.of("/bodies/{id}", "/bodies/" + BODY),
                PageRow.of("/meetings", "/meetings"),
                PageRow.of("/meetings/{id}", "/meetings/" + MEETING),
                PageRow.of("/meetings/{id}", "/meetings/" + HELD),
                new PageRow("/meetings/{id}/attendees", "/meetings/" + MEETING + "/attendees", 403),
                PageRow.of("/agenda-items", "/agenda-items"),
                PageRow.of("/agenda-items/{id}", "/agenda-items/" + ITEM),
                new PageRow("/agenda-items/{id}/edit", "/agenda-items/" + ITEM + "/edit", 403),
                PageRow.of("/routes", "/routes"),
                PageRow.of("/routes/{id}", "/routes/" + ROUTE),
                PageRow.of("/routes/{id}", "/routes/" + ROUTE + "?meeting=Meeting:" + MEETING + "&when=2+oktober+2026"),
                new PageRow("/routes/{id}/edit", "/routes/" + ROUTE + "/edit", 403));
    }
}
