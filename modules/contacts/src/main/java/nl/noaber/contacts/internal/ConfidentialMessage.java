package nl.noaber.contacts.internal;

import java.util.UUID;
import nl.noaber.kernel.Ids;

/**
 * What stands in the change log of a contact moment for a message that not all who see the contact may know. A change of it
 * is told of, and nothing else: what the digest is made of has an id in it that only those who know the message can see.
 */
final class ConfidentialMessage {

    /** As the screens know it. */
    private static final String WORD = "CONFIDENTIAL_MESSAGE";

    private static final int START_OF_DIGEST = 24;

    private ConfidentialMessage() {}

    /**
     * Another text for everything else that is said of it.
     *
     * @param record of those who know the message alone
     */
    static String of(UUID record, String said) {
        return WORD + " "
                + Ids.named("confidential/" + record + "/" + said).toString().substring(START_OF_DIGEST);
    }
}
