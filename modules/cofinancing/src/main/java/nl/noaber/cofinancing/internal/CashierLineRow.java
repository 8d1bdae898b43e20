package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.cofinancing.CashierLine;
import nl.noaber.cofinancing.CashierLineChange;
import nl.noaber.cofinancing.CashierLineId;
import nl.noaber.cofinancing.CashierLineSort;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.NewCashierLine;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A line of a cash book as its table has it; its party as it is now. */
record CashierLineRow(
        CashierLineId id,
        CashierMandateId mandateId,
        CashierLineSort sort,
        @Nullable OrganisationId partyId,
        LocalDate takenOn,
        BigDecimal amount,
        @Nullable String description,
        @Nullable String reference,
        Instant recordedAt,
        UUID recordedBy,
        String recordedByName,
        @Nullable Instant withdrawnAt) {

    static CashierLineRow read(Row row) {
        return new CashierLineRow(
                row.id("id", CashierLineId::new),
                row.id("mandate_id", CashierMandateId::new),
                row.choice("sort", CashierLineSort.class),
                row.idOrNull("party_id", OrganisationId::new),
                row.date("taken_on"),
                row.decimal("amount"),
                row.textOrNull("description"),
                row.textOrNull("reference"),
                row.instant("recorded_at"),
                row.uuid("recorded_by"),
                row.text("recorded_by_name"),
                row.instantOrNull("withdrawn_at"));
    }

    static CashierLineRow of(Viewer maker, CashierMandateId mandate, NewCashierLine given, Known known, Instant now) {
        return new CashierLineRow(
                given.id(),
                mandate,
                given.sort(),
                known.live(given.party()),
                given.takenOn(),
                given.amount(),
                Texts.lineOrNull(given.description()),
                Texts.lineOrNull(given.reference()),
                now,
                maker.userId(),
                maker.name(),
                null);
    }

    /** With what a user corrected. */
    CashierLineRow corrected(CashierLineChange change, Known known, Instant now) {
        boolean out = change.withdrawn().over(withdrawnAt != null);
        return new CashierLineRow(
                id,
                mandateId,
                sort,
                known.live(change.party().over(partyId)),
                change.takenOn().over(takenOn),
                change.amount().over(amount),
                Texts.lineOrNull(change.description().over(description)),
                Texts.lineOrNull(change.reference().over(reference)),
                recordedAt,
                recordedBy,
                recordedByName,
                out ? (withdrawnAt == null ? now : withdrawnAt) : null);
    }

    /** Whether it says the same, whoever wrote it when. */
    boolean says(CashierLineRow other) {
        return sort == other.sort
                && Objects.equals(partyId, other.partyId)
                && takenOn.equals(other.takenOn)
                && amount.compareTo(other.amount) == 0
                && Objects.equals(description, other.description)
                && Objects.equals(reference, other.reference);
    }

    CashierLine shown() {
        return new CashierLine(
                id,
                sort,
                partyId,
                takenOn,
                amount,
                description,
                reference,
                recordedAt,
                recordedByName,
                withdrawnAt != null);
    }
}
