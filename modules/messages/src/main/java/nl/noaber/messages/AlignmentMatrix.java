package nl.noaber.messages;

import java.util.List;
import nl.noaber.kernel.page.Page;
import nl.noaber.stakeholders.OrganisationId;

/**
 * Messages against organisations (afstemmingsmatrix).
 *
 * @param organisations the columns, in no order: all that were asked for one of these messages
 * @param rows the messages, the last changed first
 */
public record AlignmentMatrix(List<OrganisationId> organisations, Page<Row> rows) {

    public AlignmentMatrix {
        organisations = List.copyOf(organisations);
    }

    /** A message with its sign-offs, without those that were withdrawn. */
    public record Row(LobbyMessage message, List<SignOff> signOffs) {

        public Row {
            signOffs = List.copyOf(signOffs);
        }
    }
}
