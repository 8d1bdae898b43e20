package nl.noaber.messages;

import java.util.Optional;
import nl.noaber.kernel.Viewer;

/**
 * The personal links in the mails about sign-offs; who has one needs no account. A link works until seven days after the
 * deadline, and once: it is used up by an answer, however that came in, and by a change of the address.
 */
public interface SignOffLinks {

    /** What a link is for, or why it does not work any more; empty when there never was such a link. */
    Optional<SignOffLink> read(Viewer reader, String link);

    /** What a link is for; empty when it is unknown, used, expired, or of what is asked no more. */
    default Optional<SignOffInvitation> invitation(Viewer reader, String link) {
        return read(reader, link).map(SignOffLink::invitation);
    }

    /**
     * Answers through a link.
     *
     * @param reader whoever it is: only the language and where it comes from matter
     * @param answeredBy a name or a function
     */
    LinkSigning answer(Viewer reader, String link, NewAnswer answer, String answeredBy);
}
