package nl.noaber.disclosure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.disclosure.internal.Content.Said;
import nl.noaber.disclosure.internal.RecordSource.Extent;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageVersion;
import org.jspecify.annotations.Nullable;

/** What a version of a message says, passage by passage, in Dutch: what is disclosed is Dutch. */
final class MessageVersionText {

    private MessageVersionText() {}

    /**
     * Its passages.
     *
     * @param wording as {@link nl.noaber.messages.MessageVersions#wordings} writes it out
     * @param answers what was answered to it, one an organisation
     */
    static List<Said> passages(
            MessageVersion version,
            Map<String, @Nullable String> wording,
            List<MessageEvidence> evidence,
            List<String> answers,
            Extent extent) {
        List<Said> said = new ArrayList<>();
        add(said, Content.SUBJECT, "Onderwerp", PlainNote.of(version.title() + " (versie " + version.number() + ")"));
        if (extent.isAll()) {
            add(said, "note", "Toelichting bij deze versie", plain(version.note()));
            add(said, "text", "Kerntekst", markdown(wording.get("text")));
            add(said, "asks", "Wat gevraagd wordt", plain(wording.get("asks")));
            add(said, "variants", "Woorden per doelgroep", markdown(wording.get("variants")));
            add(said, "evidence", "Onderbouwing", evidence(evidence));
            for (int index = 0; index < answers.size(); index++) {
                add(said, "answer." + (index + 1), "Antwoord " + (index + 1), PlainNote.of(answers.get(index)));
            }
        }
        return said;
    }

    private static String evidence(List<MessageEvidence> evidence) {
        return evidence.stream()
                .flatMap(one -> Stream.of(one.text() + " (" + one.source() + ")", one.address()))
                .flatMap(Stream::ofNullable)
                .map(PlainNote::of)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : PlainNote.of(text);
    }

    private static @Nullable String markdown(@Nullable String text) {
        return text == null ? null : PlainNote.ofMarkdown(text);
    }

    private static void add(List<Said> said, String name, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            said.add(new Said(name, label, text));
        }
    }
}
