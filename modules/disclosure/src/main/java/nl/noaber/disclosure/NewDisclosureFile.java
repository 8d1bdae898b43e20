package nl.noaber.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file to open.
 *
 * @param id the client's own, so that it can be sent again without being opened twice
 * @param reference how the organisation numbers the request
 * @param receivedOn the day on which the request came in
 */
public record NewDisclosureFile(
        DisclosureFileId id,
        String title,
        @Nullable String reference,
        @Nullable LocalDate receivedOn,
        DisclosureScope scope) {}
