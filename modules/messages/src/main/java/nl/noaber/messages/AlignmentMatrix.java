package nl.noaber.messages;

import java.util.List;
import nl.noaber.stakeholders.OrganisationId;

/**
 * Messages against organisations (afstemmingsmatrix).
 *
 * @param organisations the columns, in no order: all that were asked for one of these messages
 * @param rows the messages, the last changed first
 */
public record AlignmentMatrix(List<OrganisationId> organisations, List<Row> rows) {

    /** How many messages it has at most. */
    public static final int MOST = 300;

    public AlignmentMatrix {
        organisations = List.copyOf(organisations);
        rows = List.copyOf(rows);
    }

    /** A message with its sign-offs, without those that were withdrawn. */
    public record Row(LobbyMessage message, List<SignOff> signOffs) {

        public Row {
            signOffs = List.copyOf(signOffs);
        }
    }
}
