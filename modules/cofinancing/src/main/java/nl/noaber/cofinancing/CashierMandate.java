package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The mandate of one party to collect and pay for the others, with its cash book.
 *
 * @param cashierId the party that collects and pays
 * @param projectId for which project; null when it is for a division
 * @param divisionId for which division of a cost; null when it is for a project
 * @param document the reference of the document that gives the mandate
 * @param validFrom the first day on which it holds
 * @param validUntil the last day on which it holds; null when nobody said
 * @param sight how much of the book there is for the viewer
 * @param parties for which it collects; the viewer's own alone where it sees no more
 * @param lines what was received and spent, the last first; as far as it is for the viewer
 * @param totals in all; null where the viewer sees its own alone
 * @param version counts its changes and those of its book, from 1
 */
public record CashierMandate(
        CashierMandateId id,
        OrganisationId cashierId,
        @Nullable ProjectId projectId,
        @Nullable CostDivisionId divisionId,
        String document,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String note,
        CashierSight sight,
        List<CashierParty> parties,
        List<CashierLine> lines,
        @Nullable Totals totals,
        Instant updatedAt,
        int version,
        boolean withdrawn) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "CashierMandate";

    public static final int LONGEST_DOCUMENT = 100;
    public static final int LONGEST_NOTE = 2_000;
    public static final int MOST_LINES = 2_000;

    public CashierMandate {
        parties = List.copyOf(parties);
        lines = List.copyOf(lines);
    }

    /**
     * What was asked, received and spent in all.
     *
     * @param asked as far as somebody said how much
     */
    public record Totals(BigDecimal asked, BigDecimal received, BigDecimal spent) {

        public static final Totals NOTHING =
                new Totals(BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2));

        /** What was received and not spent; below zero when more was spent than came in. */
        public BigDecimal remains() {
            return received.subtract(spent);
        }
    }
}
