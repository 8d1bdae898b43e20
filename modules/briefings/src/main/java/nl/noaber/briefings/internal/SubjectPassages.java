package nl.noaber.briefings.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemKind;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.kernel.RecordRef;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageVersion;
import nl.noaber.programmes.Challenge;

/** What the meeting is asked, and what we say there: the messages in the version that stands on the item. */
final class SubjectPassages {

    private static final int LONGEST_TEXT = 900;

    private SubjectPassages() {}

    static List<Passage> of(Gathered known) {
        List<Passage> passages = new ArrayList<>();
        AgendaItem item = known.item();
        if (item != null) {
            aim(item, passages);
        }
        known.challenges().values().stream()
                .sorted(Comparator.comparingInt(Challenge::number)
                        .thenComparing(challenge -> challenge.id().value()))
                .map(challenge -> new Passage(
                        BriefingSection.AIM,
                        "Gaat over " + Texts.plain(challenge.title()) + ".",
                        RecordRef.of(Challenge.TYPE, challenge.id())))
                .forEach(passages::add);
        known.versions().forEach(version -> line(known, version, passages));
        return passages;
    }

    private static void aim(AgendaItem item, List<Passage> passages) {
        RecordRef ref = RecordRef.of(AgendaItem.TYPE, item.id());
        passages.add(
                new Passage(BriefingSection.AIM, asked(item.kind()) + ": " + Texts.plain(item.title()) + ".", ref));
        if (item.explanation() != null) {
            passages.add(new Passage(BriefingSection.AIM, Texts.plain(item.explanation()), ref));
        }
    }

    private static String asked(AgendaItemKind kind) {
        return switch (kind) {
            case TO_INFORM -> "Ter informatie";
            case TO_DISCUSS -> "Ter bespreking";
            case TO_DECIDE -> "Ter besluitvorming";
        };
    }

    /** What the message says first, in Markdown as it is, and all that it asks. */
    private static void line(Gathered known, MessageVersion version, List<Passage> passages) {
        RecordRef ref = RecordRef.of(LobbyMessage.TYPE, version.messageId());
        String text = known.texts().getOrDefault(version.id(), "").strip().split("\\n\\s*\\n", 2)[0];
        passages.add(new Passage(
                BriefingSection.LINE_TO_TAKE,
                "**" + Texts.plain(version.title()) + "** (versie " + version.number() + ")\n\n"
                        + Texts.cut(text, LONGEST_TEXT),
                ref));
        known.asks().getOrDefault(version.id(), List.of()).stream()
                .map(ask -> new Passage(BriefingSection.LINE_TO_TAKE, said(ask), ref))
                .forEach(passages::add);
    }

    private static String said(MessageAsk ask) {
        String amount = ask.amount() == null
                ? ""
                : " " + DutchWords.euros(BigDecimal.valueOf(ask.amount()))
                        + (Boolean.TRUE.equals(ask.structural()) ? " per jaar" : " eenmalig");
        return "Wij vragen: " + Texts.plain(ask.text()) + amount + period(ask) + ".";
    }

    private static String period(MessageAsk ask) {
        if (ask.fromYear() != null && ask.untilYear() != null) {
            return ", " + ask.fromYear() + " tot en met " + ask.untilYear();
        }
        if (ask.fromYear() != null) {
            return ", vanaf " + ask.fromYear();
        }
        return ask.untilYear() == null ? "" : ", tot en met " + ask.untilYear();
    }
}
