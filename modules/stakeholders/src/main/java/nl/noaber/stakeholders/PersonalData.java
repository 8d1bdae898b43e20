package nl.noaber.stakeholders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the AVG wants known of the data on a person.
 *
 * @param legalBasis why we may keep it
 * @param publicRole how far the name is known in public; when null in what is sent, what the person's first post says
 * @param noticeOn when the person was told that we keep data; null when not yet
 * @param noticeHow how, 1 to 200 characters; set with the day
 * @param objectionSince since when the person does not want to be contacted; null when nothing was said
 * @param objectionReason why, at most 500 characters; null for a viewer outside the team
 */
public record PersonalData(
        LegalBasis legalBasis,
        @Nullable PublicRole publicRole,
        @Nullable LocalDate noticeOn,
        @Nullable String noticeHow,
        @Nullable LocalDate objectionSince,
        @Nullable String objectionReason) {

    /** Of somebody of whom nothing more is known. */
    public static final PersonalData USUAL = new PersonalData(LegalBasis.PUBLIC_TASK, null, null, null, null, null);

    /** Whether the person objected to being contacted. */
    public boolean objects() {
        return objectionSince != null;
    }

    /** The same for who may not know why somebody objected. */
    public PersonalData withoutReason() {
        return new PersonalData(legalBasis, publicRole, noticeOn, noticeHow, objectionSince, null);
    }

    /** With this role, unless one was chosen. */
    public PersonalData withRoleIfNone(PublicRole role) {
        return publicRole == null
                ? new PersonalData(legalBasis, role, noticeOn, noticeHow, objectionSince, objectionReason)
                : this;
    }
}
