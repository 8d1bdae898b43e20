package nl.noaber.privacy;

import java.time.LocalDate;
import nl.noaber.stakeholders.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A request to record.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 * @param receivedOn today when null
 */
public record NewPrivacyRequest(
        PrivacyRequestId id,
        PrivacyRequestKind kind,
        PersonId person,
        @Nullable LocalDate receivedOn,
        @Nullable String note) {}
