package nl.noaber.messages;

import java.util.List;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;

/**
 * How a message stands now; see {@link BringableMessages#standings}.
 *
 * @param substantive the number of the last version that changed what is said or asked
 * @param mandate of that version
 */
public record Standing(boolean withdrawn, int substantive, Mandate mandate) {

    /** The columns of a table of standings. */
    public static final String COLUMNS = """
        standing.message_withdrawn, standing.message_state, standing.message_scope, standing.substantive,
               standing.agreeing, standing.lacking
        """;

    public static Standing read(Row row) {
        return new Standing(
                row.flag("message_withdrawn"),
                row.number("substantive"),
                new Mandate(
                        row.choice("message_state", MessageState.class),
                        row.choice("message_scope", MessageScope.class),
                        organisations(row, "agreeing"),
                        organisations(row, "lacking")));
    }

    private static List<OrganisationId> organisations(Row row, String column) {
        return row.uuids(column).stream().map(OrganisationId::new).toList();
    }
}
