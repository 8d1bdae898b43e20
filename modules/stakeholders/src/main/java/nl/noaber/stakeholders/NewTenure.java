package nl.noaber.stakeholders;

import nl.noaber.kernel.Ids;

/**
 * Who holds which post, and when.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 */
public record NewTenure(TenureId id, PersonId personId, PostId postId, Validity period) {

    public static NewTenure of(PersonId personId, PostId postId, Validity period) {
        return new NewTenure(new TenureId(Ids.next()), personId, postId, period);
    }
}
