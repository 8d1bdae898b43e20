package nl.noaber.web.signoffs;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** The mails about sign-offs. */
@AnswerTo("signoffs/mail")
public record MailList(Mails signOffMails) {

    public record Mails(int totalCount, List<Mail> nodes, PageInfo pageInfo) {}

    public record Mail(
            String id,
            String kind,
            String to,
            String subject,
            String text,
            String state,
            int attempts,
            @Nullable String problem,
            boolean uncertain,
            Instant writtenAt,
            @Nullable Instant sentAt,
            About signOff) {

        /** Where it stands, in a word. */
        public String stand() {
            return uncertain ? SignOffWords.UNCERTAIN : state;
        }

        /** Whether it may have come back. */
        public boolean mayBounce() {
            return uncertain || state.equals("SENT");
        }

        /** Whether trying again may help. */
        public boolean mayResend() {
            return state.equals("WAITING") || state.equals("BOUNCED");
        }
    }

    public record About(Message message, Organisation organisation) {}

    public record Message(String id) {}

    public record Organisation(String id, String name) {}
}
