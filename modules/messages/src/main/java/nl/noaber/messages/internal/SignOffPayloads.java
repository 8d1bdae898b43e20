package nl.noaber.messages.internal;

import java.util.List;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import nl.noaber.messages.LinkSigning;
import nl.noaber.messages.MessageDifference;
import nl.noaber.messages.Reminding;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffInvitation;
import nl.noaber.messages.SignOffMail;
import nl.noaber.messages.Signing;
import org.jspecify.annotations.Nullable;

/** The answers to changes to sign-offs. */
final class SignOffPayloads {

    private static final Problem REPLACED = Problem.of("VERSION_REPLACED", "number");

    private SignOffPayloads() {}

    /** To an answer or a change. */
    record Changed(
            @Nullable SignOff signOff,
            @Nullable MessageDifference difference,
            @Nullable Conflict conflict,
            List<Problem> userErrors) {

        static Changed of(Signing signing) {
            return switch (signing) {
                case Signing.Signed(SignOff signOff) -> new Changed(signOff, null, null, List.of());
                case Signing.Replaced(SignOff signOff, MessageDifference difference) ->
                    new Changed(signOff, difference, null, List.of(REPLACED));
                case Signing.Conflicting(SignOff signOff, Conflict conflict) ->
                    new Changed(signOff, null, conflict, List.of());
                case Signing.Refused(List<Problem> problems) -> new Changed(null, null, null, problems);
            };
        }
    }

    /** To an answer through a link. */
    record ThroughLink(boolean taken, @Nullable SignOffInvitation invitation, List<Problem> userErrors) {

        static ThroughLink of(LinkSigning signing) {
            return switch (signing) {
                case LinkSigning.Taken() -> new ThroughLink(true, null, List.of());
                case LinkSigning.Replaced(SignOffInvitation invitation) ->
                    new ThroughLink(false, invitation, List.of(REPLACED));
                case LinkSigning.Refused(List<Problem> problems) -> new ThroughLink(false, null, problems);
            };
        }
    }

    /** To the wish to remind. */
    record Reminded(int reminded, List<Problem> userErrors) {

        static Reminded of(Reminding reminding) {
            return switch (reminding) {
                case Reminding.Reminded(int mails) -> new Reminded(mails, List.of());
                case Reminding.Refused(List<Problem> problems) -> new Reminded(0, problems);
            };
        }
    }

    /** To the wish to send a mail again, or the note that it came back. */
    record Resent(@Nullable SignOffMail mail, List<Problem> userErrors) {

        static Resent refused(String code, String field) {
            return new Resent(null, List.of(Problem.of(code, field)));
        }
    }
}
