package nl.noaber.messages;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The mails about sign-offs, for the team. They are written with what they tell of, and sent a moment later. None is sent
 * twice: one of which a process died, or the server fell silent, while it was being sent waits for somebody to decide.
 */
public interface SignOffMails {

    /** Newest first. */
    Page<SignOffMail> list(Viewer viewer, @Nullable MailState state, PageRequest page);

    long count(Viewer viewer, @Nullable MailState state);

    /** The last mail about each; absent where there is none. */
    Map<SignOffId, SignOffMail> last(Viewer viewer, Set<SignOffId> signOffs);

    Map<SignOffMailId, SignOffMail> byIds(Viewer viewer, Set<SignOffMailId> ids);

    default Optional<SignOffMail> byId(Viewer viewer, SignOffMailId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** Lets one that waits or bounced be tried at once; empty when it is not there, or nothing to send. */
    Optional<SignOffMail> resend(Viewer viewer, SignOffMailId id);

    /**
     * Notes that one that was sent, or may have been, came back: its address does not work. Empty when it is not there, or
     * was not sent.
     */
    Optional<SignOffMail> noteBounced(Viewer viewer, SignOffMailId id);

    /** Sends what is due now; the schedule does so by itself. */
    void sendDue();

    /** Writes the reminders that are due today; the schedule does so by itself. */
    void remindDue();
}
