package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a cashier received or spent.
 *
 * @param party who paid; null for what was spent
 * @param takenOn the day on which it was paid
 * @param amount more than zero, to the cent
 * @param description to whom and what for; what the payment says
 * @param reference by which it is found in the books
 * @param recordedBy the user's name at that time
 * @param withdrawn whether it was taken out of the book: it does not count
 */
public record CashierLine(
        CashierLineId id,
        CashierLineSort sort,
        @Nullable OrganisationId party,
        LocalDate takenOn,
        BigDecimal amount,
        @Nullable String description,
        @Nullable String reference,
        Instant recordedAt,
        String recordedBy,
        boolean withdrawn) {

    public static final int LONGEST_DESCRIPTION = 500;
    public static final int LONGEST_REFERENCE = 100;
}
