package nl.noaber.messages.internal;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.Problem;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.NewAnswer;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffChannel;
import nl.noaber.messages.SignOffId;
import org.jspecify.annotations.Nullable;

/** What may be answered to a sign-off. */
final class AnswerRules {

    private AnswerRules() {}

    /** Whether the sign-off takes answers at all. */
    static List<Problem> closed(SignOffRow row, MessageRow message) {
        return row.isWithdrawn() ? List.of(Problem.of("SIGN_OFF_WITHDRAWN", "id")) : AskingRules.notPut(message, "id");
    }

    static List<Problem> problems(NewAnswer answer, MessageRow message, Answerer answerer) {
        List<Problem> problems = new ArrayList<>();
        if (answer.number() < 1 || answer.number() > message.number()) {
            problems.add(Problem.of("NO_SUCH_VERSION", "number"));
        }
        String reason = Texts.stripped(answer.reason());
        if (reason == null && answer.position().needsReason()) {
            problems.add(Problem.of("REASON_MISSING", "reason"));
        }
        Texts.atMost(problems, "REASON_TOO_LONG", "reason", reason, SignOff.LONGEST_REASON);
        Texts.atMost(
                problems,
                "TEXT_TOO_LONG",
                "proposedText",
                Texts.stripped(answer.proposedText()),
                LobbyMessage.LONGEST_TEXT);
        from(problems, answer, answerer);
        return problems;
    }

    private static void from(List<Problem> problems, NewAnswer answer, Answerer answerer) {
        if (answerer.channel() == SignOffChannel.RECORDED) {
            String receivedBy = Texts.stripped(answer.receivedBy());
            if (receivedBy == null) {
                problems.add(Problem.of("RECEIVED_BY_MISSING", "receivedBy"));
            }
            Texts.atMost(problems, "RECEIVED_BY_TOO_LONG", "receivedBy", receivedBy, SignOff.LONGEST_RECEIVED_BY);
        }
        if (answerer.channel() == SignOffChannel.LINK) {
            if (answerer.name().isEmpty()) {
                problems.add(Problem.of("NAME_MISSING", "answeredBy"));
            }
            Texts.atMost(problems, "NAME_TOO_LONG", "answeredBy", answerer.name(), SignOff.LONGEST_NAME);
        }
    }

    /**
     * Who answers, and how it comes in.
     *
     * @param givenTo the sign-off that it is given to, when that may be one that went into the other
     */
    record Answerer(
            String name, SignOffChannel channel, @Nullable SignOffId givenTo) {

        Answerer to(SignOffId signOff) {
            return new Answerer(name, channel, signOff);
        }
    }
}
