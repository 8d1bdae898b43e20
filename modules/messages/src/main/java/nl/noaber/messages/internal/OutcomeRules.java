package nl.noaber.messages.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Problem;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.NewOutcome;
import nl.noaber.messages.Outcome;
import nl.noaber.messages.OutcomeResult;
import org.jspecify.annotations.Nullable;

/** What may be booked as an outcome. */
final class OutcomeRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(LobbyMessage.FIRST_YEAR, 1, 1);

    /** Nobody gives ten times what was asked: there are noughts too many. */
    private static final int TIMES_TOO_MUCH = 10;

    /** What was honoured is about what was asked: up to twice as much, or half. */
    private static final int TIMES_UNLIKE = 2;

    private static final String UNLIKE = "AMOUNT_UNLIKE_ASK";

    private OutcomeRules() {}

    /**
     * What is wrong with it.
     *
     * @param asked the amount that was asked, if any
     * @param today a decision of tomorrow is none yet
     */
    static List<Problem> problems(NewOutcome outcome, Known known, @Nullable Long asked, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        amount(outcome, asked, problems);
        String decision = Texts.stripped(outcome.decision());
        String article = Texts.stripped(outcome.budgetArticle());
        if (outcome.result().isGiven() && decision == null && article == null) {
            problems.add(Problem.of("DECISION_MISSING", "decision"));
        }
        if (outcome.budgetChapter() != null && !known.chapters().containsKey(outcome.budgetChapter())) {
            problems.add(Problem.of("NOT_FOUND", "budgetChapter"));
        }
        LocalDate decided = outcome.decidedOn();
        if (decided != null && (decided.isAfter(today) || decided.isBefore(FIRST_DAY))) {
            problems.add(Problem.of("NOT_DECIDED_YET", "decidedOn", Integer.toString(LobbyMessage.FIRST_YEAR)));
        }
        if (outcome.source().isBlank()) {
            problems.add(Problem.of("OUTCOME_SOURCE_MISSING", "source"));
        }
        Texts.atMost(problems, "DECISION_TOO_LONG", "decision", decision, Outcome.LONGEST_DECISION);
        Texts.atMost(problems, "ARTICLE_TOO_LONG", "budgetArticle", article, MessageAsk.LONGEST_ARTICLE);
        Texts.atMost(problems, "SOURCE_TOO_LONG", "source", outcome.source().strip(), MessageEvidence.LONGEST_SOURCE);
        Texts.atMost(problems, "NOTE_TOO_LONG", "note", outcome.note(), LobbyMessage.LONGEST_NOTE);
        problems.addAll(DetailsRules.address("address", outcome.address()));
        return problems;
    }

    private static void amount(NewOutcome outcome, @Nullable Long asked, List<Problem> problems) {
        Long amount = outcome.amount();
        if (amount == null) {
            return;
        }
        if (!outcome.result().isGiven()) {
            problems.add(Problem.of("NOTHING_GIVEN", "amount"));
        } else if (amount < 1 || amount > MessageAsk.HIGHEST_AMOUNT) {
            problems.add(Problem.of("AMOUNT_OUT_OF_BOUNDS", "amount", 1L, MessageAsk.HIGHEST_AMOUNT));
        } else if (asked != null) {
            beside(outcome.result(), amount, asked, problems);
        }
    }

    private static void beside(OutcomeResult result, long amount, long asked, List<Problem> problems) {
        if (result == OutcomeResult.PARTLY && amount >= asked) {
            problems.add(Problem.of("NOT_A_PART", "amount", asked));
        } else if (result == OutcomeResult.HONOURED && amount > asked * TIMES_TOO_MUCH) {
            problems.add(Problem.of("AMOUNT_FAR_ABOVE_ASK", "amount", asked));
        }
    }

    /** What looks like a mistake: all of it was given, and it is much less or more than what was asked. */
    static List<Problem> warnings(NewOutcome outcome, @Nullable Long asked, Set<String> accepted) {
        Long amount = outcome.amount();
        if (outcome.result() != OutcomeResult.HONOURED
                || amount == null
                || asked == null
                || accepted.contains(UNLIKE)) {
            return List.of();
        }
        boolean isUnlike = amount > asked * TIMES_UNLIKE || amount < asked / TIMES_UNLIKE;
        return isUnlike ? List.of(Problem.of(UNLIKE, "amount", asked)) : List.of();
    }
}
