package nl.noaber.briefings.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.Briefing.HandedOut;
import nl.noaber.briefings.BriefingPaper;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.documents.AccessiblePdf;
import nl.noaber.documents.AccessiblePdf.Printed;
import nl.noaber.documents.MarkdownHtml;
import nl.noaber.documents.Xhtml;
import org.jspecify.annotations.Nullable;

/**
 * All that stands on a briefing, in Dutch as it is written. Who handed it out does not: an account becomes a pseudonym in time.
 *
 * @param title of the agenda item
 * @param handedOutAt null for a draft
 * @param reason why it takes the place of the edition before
 */
record Paper(
        String title,
        String meeting,
        String recipient,
        int edition,
        @Nullable String reason,
        @Nullable Instant handedOutAt,
        Map<BriefingSection, String> texts) {

    /** Before a version of its own of this list of parts, so that another list has another digest. */
    private static final String FORM = "briefing/1";

    /** As it was handed out. */
    static Paper of(Briefing briefing, HandedOut frozen, Map<BriefingSection, String> texts) {
        return new Paper(
                frozen.title(),
                frozen.meeting(),
                frozen.recipient(),
                briefing.edition(),
                briefing.reason(),
                frozen.at(),
                texts);
    }

    /** SHA-256 over each part with its length, in hexadecimal digits. */
    String digest() {
        StringBuilder all = new StringBuilder(FORM);
        part(all, title);
        part(all, meeting);
        part(all, recipient);
        part(all, Integer.toString(edition));
        part(all, reason == null ? "" : reason);
        part(all, handedOutAt == null ? "" : handedOutAt.toString());
        for (BriefingSection section : BriefingSection.values()) {
            part(all, texts.getOrDefault(section, ""));
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void part(StringBuilder all, String part) {
        all.append('\n').append(part.length()).append(':').append(part);
    }

    BriefingPaper printed() {
        String xhtml = xhtml();
        Printed printed = AccessiblePdf.printed(xhtml);
        return new BriefingPaper(xhtml, printed.pages(), AccessiblePdf.wordsAfter(printed, Briefing.MOST_PAGES));
    }

    private String xhtml() {
        StringBuilder sections = new StringBuilder();
        for (BriefingSection section : BriefingSection.values()) {
            String text = texts.get(section);
            if (text != null) {
                sections.append("<h2>").append(heading(section)).append("</h2>").append(MarkdownHtml.of(text));
            }
        }
        return """
            <!DOCTYPE html>
            <html lang="nl"><head><meta charset="utf-8"/><title>Annotatie: %s</title>\
            <meta name="subject" content="%s"/></head><body>
            <h1>Annotatie: %s</h1>
            <p>%s</p>
            <p>%s</p>
            %s
            </body></html>
            """.formatted(
                        Xhtml.text(title),
                        Xhtml.text(meeting),
                        Xhtml.text(title),
                        Xhtml.text(recipient.isEmpty() ? meeting : meeting + " · voor " + recipient),
                        Xhtml.text(standing()),
                        sections);
    }

    private String standing() {
        String which = edition == 1
                ? ""
                : " Editie " + edition + ", in plaats van editie " + (edition - 1)
                        + (reason == null ? "." : ": " + reason);
        return handedOutAt == null
                ? "Concept, nog niet uitgereikt." + which
                : "Uitgereikt op " + DutchWords.day(handedOutAt) + "." + which;
    }

    private static String heading(BriefingSection section) {
        return switch (section) {
            case AIM -> "Doel";
            case LINE_TO_TAKE -> "Lijn";
            case OTHERS_THINK -> "Wat anderen vinden";
            case GIVE -> "Wat wij geven";
            case GET -> "Wat wij willen halen";
            case QUESTIONS -> "Te verwachten vragen";
            case BACKGROUND -> "Achtergrond";
        };
    }
}
