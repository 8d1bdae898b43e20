package nl.noaber.messages.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.Problem;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageAudience;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.MessageVariant;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.Wording;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What may be written as the wording of a message. */
final class WordingRules {

    static final int MOST_VARIANTS = 20;
    static final int MOST_ASKS = 50;

    private final Known known;
    private final List<Problem> problems = new ArrayList<>();

    private WordingRules(Known known) {
        this.known = known;
    }

    /**
     * What is wrong with a wording.
     *
     * @param stored what is there already; null when it is new
     */
    static List<Problem> problems(Wording wording, Known known, MessageState state, @Nullable WholeMessage stored) {
        WordingRules rules = new WordingRules(known);
        rules.title(wording.title());
        rules.text(wording.text(), state);
        rules.variants(wording.variants(), stored);
        rules.asks(wording.asks(), stored);
        return rules.problems;
    }

    /** Out of the hands of who writes it, a message says something. */
    static List<Problem> withoutText(String text, MessageState state, String field) {
        return state.needsText() && text.isBlank() ? List.of(Problem.of("TEXT_MISSING", field)) : List.of();
    }

    static List<Problem> note(@Nullable String note) {
        List<Problem> problems = new ArrayList<>();
        Texts.atMost(problems, "NOTE_TOO_LONG", "note", note, LobbyMessage.LONGEST_NOTE);
        return problems;
    }

    private void title(String title) {
        if (Texts.line(title).isEmpty()) {
            problems.add(Problem.of("TITLE_MISSING", "title"));
        }
        Texts.atMost(problems, "TITLE_TOO_LONG", "title", Texts.line(title), LobbyMessage.LONGEST_TITLE);
    }

    private void text(String text, MessageState state) {
        Texts.atMost(problems, "TEXT_TOO_LONG", "text", text, LobbyMessage.LONGEST_TEXT);
        problems.addAll(withoutText(text, state, "text"));
    }

    private void variants(List<MessageVariant> variants, @Nullable WholeMessage stored) {
        if (variants.size() > MOST_VARIANTS) {
            problems.add(Problem.of("TOO_MANY_VARIANTS", "variants", MOST_VARIANTS));
        }
        List<MessageVariant> there = stored == null ? List.of() : stored.variants();
        Set<List<Object>> audiences = new HashSet<>();
        for (int index = 0; index < variants.size(); index++) {
            variant("variants." + index + ".", variants.get(index), there);
            if (!audiences.add(audience(variants.get(index)))) {
                problems.add(Problem.of("VARIANT_TWICE", "variants." + index + ".audience"));
            }
        }
    }

    private List<Object> audience(MessageVariant variant) {
        Organisation organisation =
                variant.organisationId() == null ? null : known.organisations().get(variant.organisationId());
        return organisation == null ? List.of(variant.audience()) : List.of(variant.audience(), organisation.id());
    }

    private void variant(String path, MessageVariant variant, List<MessageVariant> there) {
        if (variant.text().isBlank()) {
            problems.add(Problem.of("VARIANT_TEXT_MISSING", path + "text"));
        }
        Texts.atMost(problems, "TEXT_TOO_LONG", path + "text", variant.text(), LobbyMessage.LONGEST_TEXT);
        OrganisationId id = variant.organisationId();
        if (id != null) {
            organisation(
                    path + "organisation",
                    variant.audience(),
                    known.organisations().get(id),
                    there.stream()
                            .filter(one -> id.equals(one.organisationId()))
                            .map(MessageVariant::audience)
                            .collect(Collectors.toSet()));
        }
    }

    /** What is there stays as it was. */
    private void organisation(
            String field, MessageAudience audience, @Nullable Organisation chosen, Set<MessageAudience> there) {
        if (chosen == null) {
            problems.add(Problem.of("NOT_FOUND", field));
        } else if (chosen.withdrawn() && there.isEmpty()) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", field, chosen.name()));
        } else if (!there.contains(audience) && !audience.mayHold(chosen.kind())) {
            problems.add(Problem.of("NOT_OF_AUDIENCE", field, chosen.name()));
        }
    }

    private void asks(List<NewAsk> asks, @Nullable WholeMessage stored) {
        if (asks.size() > MOST_ASKS) {
            problems.add(Problem.of("TOO_MANY_ASKS", "asks", MOST_ASKS));
        }
        Set<Object> ids = new HashSet<>();
        for (int index = 0; index < asks.size(); index++) {
            String path = "asks." + index + ".";
            NewAsk ask = asks.get(index);
            ask(path, ask);
            amount(path, ask);
            years(path, ask.fromYear(), ask.untilYear());
            if (ask.id() != null && (stored == null || !stored.known().contains(ask.id()))) {
                problems.add(Problem.of("NOT_FOUND", path + "id"));
            } else if (ask.id() != null && !ids.add(ask.id())) {
                problems.add(Problem.of("ASK_TWICE", path + "id"));
            }
        }
    }

    private void ask(String path, NewAsk ask) {
        if (ask.text().isBlank()) {
            problems.add(Problem.of("ASK_TEXT_MISSING", path + "text"));
        }
        Texts.atMost(problems, "ASK_TOO_LONG", path + "text", ask.text().strip(), MessageAsk.LONGEST_TEXT);
        Texts.atMost(
                problems,
                "ARTICLE_TOO_LONG",
                path + "budgetArticle",
                Texts.stripped(ask.budgetArticle()),
                MessageAsk.LONGEST_ARTICLE);
        if (ask.budgetChapter() != null && !known.chapters().containsKey(ask.budgetChapter())) {
            problems.add(Problem.of("NOT_FOUND", path + "budgetChapter"));
        }
    }

    private void amount(String path, NewAsk ask) {
        Long amount = ask.amount();
        if (amount != null && (amount < 1 || amount > MessageAsk.HIGHEST_AMOUNT)) {
            problems.add(Problem.of("AMOUNT_OUT_OF_BOUNDS", path + "amount", 1, MessageAsk.HIGHEST_AMOUNT));
        }
        if (amount != null && ask.structural() == null) {
            problems.add(Problem.of("TERM_MISSING", path + "structural"));
        }
        if (amount == null && ask.structural() != null) {
            problems.add(Problem.of("AMOUNT_MISSING", path + "amount"));
        }
    }

    private void years(String path, @Nullable Integer from, @Nullable Integer until) {
        year(problems, path + "fromYear", from);
        year(problems, path + "untilYear", until);
        if (from != null && until != null && until < from) {
            problems.add(Problem.of("ENDS_BEFORE_START", path + "untilYear"));
        }
    }

    static void year(List<Problem> problems, String field, @Nullable Integer year) {
        if (year != null && (year < LobbyMessage.FIRST_YEAR || year > LobbyMessage.LAST_YEAR)) {
            problems.add(Problem.of(
                    "YEAR_OUT_OF_BOUNDS",
                    field,
                    Integer.toString(LobbyMessage.FIRST_YEAR),
                    Integer.toString(LobbyMessage.LAST_YEAR)));
        }
    }
}
