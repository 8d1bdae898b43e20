package nl.noaber.messages.internal;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageVariant;
import nl.noaber.messages.Outcome;
import nl.noaber.messages.PaperDetails;
import nl.noaber.messages.ParliamentaryVote;
import nl.noaber.programmes.BudgetChapter;
import nl.noaber.stakeholders.Organisation;
import org.jspecify.annotations.Nullable;

/** Writes out what is kept in fields, so that it can be read and compared as text. */
final class Phrases {

    private final Known known;
    private final Locale language;
    private final ResourceBundle words;

    private Phrases(Known known, Locale language) {
        this.known = known;
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "words/messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** As the change log keeps them, whoever writes. */
    static Phrases kept(Known known) {
        return new Phrases(known, Viewer.DUTCH);
    }

    static Phrases shown(Known known, Locale viewers) {
        return new Phrases(known, viewers.getLanguage().equals("nl") ? Viewer.DUTCH : Locale.ENGLISH);
    }

    /** One ask a line; empty when there is none. */
    String asks(List<MessageAsk> asks) {
        return asks.stream().map(this::ask).collect(Collectors.joining("\n"));
    }

    private String ask(MessageAsk ask) {
        List<String> terms = new ArrayList<>();
        if (ask.amount() != null) {
            String key = Boolean.TRUE.equals(ask.structural()) ? "ask.structural" : "ask.once";
            terms.add(say(key, NumberFormat.getIntegerInstance(language).format(ask.amount())));
        }
        period(ask.fromYear(), ask.untilYear(), terms);
        if (ask.budgetChapterId() != null) {
            BudgetChapter chapter = known.chapters().get(ask.budgetChapterId());
            terms.add(say("ask.chapter", chapter == null ? "?" : chapter.number()));
        }
        if (ask.budgetArticle() != null) {
            terms.add(say("ask.article", ask.budgetArticle()));
        }
        return terms.isEmpty() ? ask.text() : ask.text() + " (" + String.join(", ", terms) + ")";
    }

    private void period(@Nullable Integer from, @Nullable Integer until, List<String> terms) {
        if (from != null && until != null) {
            terms.add(from.equals(until) ? from.toString() : say("ask.period", from.toString(), until.toString()));
        } else if (from != null) {
            terms.add(say("ask.from", from.toString()));
        } else if (until != null) {
            terms.add(say("ask.until", until.toString()));
        }
    }

    /** In one line: what came of it, how much, in which article or decision, and where that can be read. */
    String outcome(Outcome outcome) {
        List<String> terms = new ArrayList<>();
        if (outcome.amount() != null) {
            terms.add(say(
                    "outcome.amount", NumberFormat.getIntegerInstance(language).format(outcome.amount())));
        }
        if (outcome.budgetChapterId() != null) {
            BudgetChapter chapter = known.chapters().get(outcome.budgetChapterId());
            terms.add(say("ask.chapter", chapter == null ? "?" : chapter.number()));
        }
        if (outcome.budgetArticle() != null) {
            terms.add(say("ask.article", outcome.budgetArticle()));
        }
        if (outcome.decision() != null) {
            terms.add(outcome.decision());
        }
        if (outcome.decidedOn() != null) {
            terms.add(day(outcome.decidedOn()));
        }
        terms.add(outcome.source());
        return words.getString("outcome." + outcome.result()) + " (" + String.join(", ", terms) + ")";
    }

    /** In one line: what it is, about what, where it stands, and how the groups voted. */
    String paper(PaperDetails paper) {
        List<String> terms = new ArrayList<>();
        Stream.of(paper.number(), paper.status(), paper.cabinetAppreciation())
                .flatMap(Stream::ofNullable)
                .forEach(terms::add);
        if (paper.date() != null) {
            terms.add(day(paper.date()));
        }
        paper.votes().stream().map(this::vote).sorted().forEach(terms::add);
        String said = words.getString("paper." + paper.kind()) + ": " + paper.subject();
        return terms.isEmpty() ? said : said + " (" + String.join(", ", terms) + ")";
    }

    private String vote(ParliamentaryVote vote) {
        Organisation group = known.organisations().get(vote.group());
        String name = group == null
                ? vote.group().value().toString()
                : Objects.requireNonNullElse(group.abbreviation(), group.name());
        return name + " " + words.getString("vote." + vote.position());
    }

    /** One variant a paragraph, under its audience; empty when there is none. */
    String variants(List<MessageVariant> variants) {
        return variants.stream().map(this::variant).collect(Collectors.joining("\n\n"));
    }

    private String variant(MessageVariant variant) {
        String audience = words.getString("audience." + variant.audience());
        if (variant.organisationId() == null) {
            return audience + ": " + variant.text();
        }
        Organisation organisation = known.organisations().get(variant.organisationId());
        String name = organisation == null
                ? variant.organisationId().value().toString()
                : Objects.requireNonNullElse(organisation.abbreviation(), organisation.name());
        return audience + " (" + name + "): " + variant.text();
    }

    /** One figure a line; empty when there is none. */
    String evidence(List<MessageEvidence> evidence) {
        return evidence.stream().map(this::evidence).collect(Collectors.joining("\n"));
    }

    private String evidence(MessageEvidence evidence) {
        List<String> from = new ArrayList<>(List.of(evidence.source()));
        if (evidence.address() != null) {
            from.add(evidence.address());
        }
        if (evidence.validUntil() != null) {
            from.add(say("evidence.until", day(evidence.validUntil())));
        }
        return evidence.text() + " (" + String.join(", ", from) + ")";
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key).replace("'", "''"), language).format(arguments);
    }
}
