package nl.noaber.contacts.internal;

import java.util.EnumSet;
import java.util.Set;
import nl.noaber.contacts.ContactMomentWarningCode;
import nl.noaber.messages.Mandate;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who may bring which message on whose behalf. What we say alone goes by its state; what is said on behalf of all by who
 * agrees with what the version says as well, and what is said on behalf of one by whether that one agrees.
 *
 * @param withdrawn whether the message was withdrawn
 * @param isOld whether what is said or asked changed between the version and the moment
 * @param mandate of the version, at the moment
 */
record MandateGuard(boolean withdrawn, boolean isOld, Mandate mandate) {

    /**
     * In whose name alone it is brought.
     *
     * @param isOurs whether those who bring it belong to it
     */
    record Behalf(OrganisationId organisation, boolean isOurs) {}

    /**
     * What looks like a mistake about bringing it.
     *
     * @param behalf null for everybody who says it
     */
    Set<ContactMomentWarningCode> doubts(@Nullable Behalf behalf) {
        Set<ContactMomentWarningCode> doubts = EnumSet.noneOf(ContactMomentWarningCode.class);
        if (withdrawn) {
            doubts.add(ContactMomentWarningCode.MESSAGE_WITHDRAWN);
        }
        switch (mandate.state()) {
            case DRAFT, IN_ALIGNMENT -> doubts.add(ContactMomentWarningCode.MESSAGE_NOT_ALIGNED);
            case RETIRED -> doubts.add(ContactMomentWarningCode.MESSAGE_RETIRED);
            case AGREED, ACTIVE, ACHIEVED -> {
                if (behalf == null && !mandate.isComplete()) {
                    doubts.add(ContactMomentWarningCode.MESSAGE_NOT_SIGNED_OFF);
                }
            }
        }
        if (behalf != null && !mandate.isOnBehalfOf(behalf.organisation(), behalf.isOurs())) {
            doubts.add(ContactMomentWarningCode.MESSAGE_NOT_ON_BEHALF);
        }
        if (isOld) {
            doubts.add(ContactMomentWarningCode.OLD_VERSION);
        }
        return doubts;
    }
}
