package nl.noaber.stakeholders;

import java.time.LocalDate;

/**
 * That a person holds or held a post for a period.
 *
 * @param version counts its changes, from 1
 */
public record Tenure(TenureId id, PersonId personId, PostId postId, Validity period, int version) {

    /** Whether the person held the post on this day, as far as is known. */
    public boolean covers(LocalDate day) {
        return period.covers(day);
    }
}
