package nl.noaber.disclosure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentDirection;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentTexts;
import nl.noaber.disclosure.internal.Content.Said;
import nl.noaber.disclosure.internal.RecordSource.Extent;
import nl.noaber.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/** What a contact moment says, passage by passage, in Dutch: what is disclosed is Dutch. */
final class ContactMomentText {

    private ContactMomentText() {}

    static String kind(Channel channel) {
        return switch (channel) {
            case MEETING -> "overleg";
            case VIDEO_CALL -> "videogesprek";
            case CALL -> "telefoongesprek";
            case EMAIL -> "e-mail";
            case LETTER -> "brief";
            case EVENT -> "bijeenkomst";
            case WORKING_VISIT -> "werkbezoek";
        };
    }

    static List<Said> passages(
            ContactMoment moment,
            ContactMomentTexts texts,
            List<Commitment> commitments,
            List<Said> brought,
            Extent extent) {
        List<Said> said = new ArrayList<>();
        add(said, Content.SUBJECT, "Onderwerp", moment.subject());
        if (extent.isAll()) {
            add(said, "place", "Plaats", moment.place());
            add(said, "intendedResult", "Beoogd resultaat", moment.intendedResult());
            add(said, "onBehalfOf", "Namens wie", moment.onBehalfOf());
            addMarkdown(said, "note", "Verslag", texts.note());
            add(said, "handedOver", "Overhandigd", texts.handedOver());
            said.addAll(brought);
            for (int index = 0; index < commitments.size(); index++) {
                String which = commitments.size() == 1 ? "Toezegging" : "Toezegging " + (index + 1);
                add(said, "commitment." + (index + 1), which, told(commitments.get(index)));
            }
        }
        return said;
    }

    private static String told(Commitment commitment) {
        return Stream.of(
                        direction(commitment.direction()) + ": " + commitment.text(),
                        commitment.quote() == null ? null : "“" + commitment.quote() + "”",
                        due(commitment.due()),
                        commitment.forum(),
                        commitment.settlement())
                .filter(part -> part != null)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String due(@Nullable PartialDate due) {
        return due == null ? null : "Uiterlijk " + DutchDays.of(due);
    }

    private static String direction(CommitmentDirection direction) {
        return switch (direction) {
            case THEY_TO_US -> "Zij aan ons";
            case WE_TO_THEM -> "Wij aan hen";
            case TO_PARLIAMENT -> "Aan de Kamer";
        };
    }

    private static void add(List<Said> said, String name, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            said.add(new Said(name, label, PlainNote.of(text)));
        }
    }

    private static void addMarkdown(List<Said> said, String name, String label, @Nullable String markdown) {
        if (markdown != null && !markdown.isBlank()) {
            said.add(new Said(name, label, PlainNote.ofMarkdown(markdown)));
        }
    }
}
