package nl.noaber.contacts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment ended.
 *
 * @param state {@link CommitmentState#OPEN} opens it again
 * @param settledOn the day on which it ended; today when null
 * @param settlement how, in words
 */
public record Settlement(
        CommitmentState state,
        @Nullable LocalDate settledOn,
        @Nullable String settlement) {}
