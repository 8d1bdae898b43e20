package nl.noaber.cofinancing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/**
 * Parties that collect and pay for others, each under a mandate, with their cash books. The team sees and writes all; partners of
 * the cashier see the whole book; those of another party what was asked of that and what it paid; the board the totals, of a
 * project that it sees. Nobody else sees any.
 */
public interface Cashiers {

    Map<CashierMandateId, CashierMandate> byIds(Viewer viewer, Set<CashierMandateId> ids);

    default Optional<CashierMandate> byId(Viewer viewer, CashierMandateId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** The last changed first. */
    Page<CashierMandate> list(Viewer viewer, CashierFilter filter, PageRequest page);

    long count(Viewer viewer, CashierFilter filter);

    /** Records a mandate once; sent again by the same user it answers what is stored. */
    Recording<CashierMandate> appoint(Viewer viewer, NewCashierMandate mandate);

    /**
     * Changes it.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     */
    Recording<CashierMandate> update(
            Viewer viewer, CashierMandateId id, int expectedVersion, CashierMandateChange change);

    /**
     * Withdraws it with its book; done again it answers the same.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     */
    Recording<CashierMandate> withdraw(Viewer viewer, CashierMandateId id, int expectedVersion);

    /** Restores it; done again it answers the same. See {@link #withdraw} for the version. */
    Recording<CashierMandate> restore(Viewer viewer, CashierMandateId id, int expectedVersion);

    /**
     * Writes a line in the book, once.
     *
     * @param acceptedWarnings the codes of refusals that the user knows of: {@code OUTSIDE_MANDATE}, {@code ABOVE_ASKED},
     *     {@code ABOVE_RECEIVED}
     */
    Recording<CashierMandate> record(
            Viewer viewer, CashierMandateId id, NewCashierLine line, Set<String> acceptedWarnings);

    /**
     * Corrects a line, or takes it out of the book.
     *
     * @param expectedVersion the version of the mandate that the user saw; when others changed anything since, it is a
     *     conflict
     * @param acceptedWarnings see {@link #record}
     */
    Recording<CashierMandate> correct(
            Viewer viewer,
            CashierMandateId id,
            CashierLineId line,
            int expectedVersion,
            CashierLineChange change,
            Set<String> acceptedWarnings);
}
