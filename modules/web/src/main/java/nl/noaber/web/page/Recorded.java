package nl.noaber.web.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.kernel.PartialDate;

/** Values as the change log has them, in the words of the viewer. */
final class Recorded {

    private static final Pattern CLASSED = Pattern.compile("(.*) \\[([A-Z_]+)((?: [0-9][0-9a-z.]*)*)\\]");

    private final Screen screen;

    Recorded(Screen screen) {
        this.screen = screen;
    }

    /** What is no value of that field any more, or is in words already, stays as it is. */
    String inWords(String field, String value) {
        return switch (field) {
            case "channel" -> choice("words.channel", value);
            case "status" -> choice("words.contactStatus", value);
            case "direction" -> choice("words.direction", value);
            case "state" -> choice("words.commitmentState", choice("words.messageState", value));
            case "scope" -> choice("words.messageScope", value);
            case "change" -> choice("words.messageChange", value);
            case "visibility" -> choice("shell.visibility", value);
            case "disclosureClass" -> choice("words.disclosureClass", value);
            case "startsAt", "endsAt" -> moment(value);
            case "settledOn", "reviewOn", "noticeOn", "objectionSince", "assessedOn", "receivedOn" -> day(value);
            case "legalBasis" -> choice("words.legalBasis", value);
            case "role", "newRole" -> choice("shell.role", value);
            case "refusal" -> choice("audit.refusal", value);
            case "publicRole" -> choice("words.publicRole", value);
            case "stance" -> choice("words.stance", value);
            case "due", "validFrom", "validUntil" ->
                PartialDate.parse(value).map(screen.format()::date).orElse(value);
            case "participants" -> value.lines().map(this::participant).collect(Collectors.joining("\n"));
            case "deliveries" ->
                screen.written(field, value).lines().map(this::delivery).collect(Collectors.joining("\n"));
            case "signOffs", "outcomes", "parliamentaryPapers", "variants", "asks", "evidence" ->
                new KeptWords(screen).inWords(field, screen.written(field, value));
            case "documents" -> value.lines().map(this::document).collect(Collectors.joining("\n"));
            case "disclosureGrounds", "challenges", "sharedWith", "confidentialTo" ->
                value.lines().collect(Collectors.joining(", "));
            default -> value;
        };
    }

    /** Behind a document stands in brackets how it is classed under the Woo. */
    private String document(String line) {
        Matcher classed = CLASSED.matcher(line);
        return classed.matches()
                ? classed.group(1) + " (" + choice("words.disclosureClass", classed.group(2)) + classed.group(3) + ")"
                : line;
    }

    private String choice(String key, String value) {
        String words = screen.choice(key, value);
        return words.equals(key + "." + value) ? value : words;
    }

    private String moment(String value) {
        try {
            return screen.format().occasion(Instant.parse(value));
        } catch (DateTimeException _) {
            return value;
        }
    }

    private String day(String value) {
        try {
            return screen.format().day(LocalDate.parse(value));
        } catch (DateTimeException _) {
            return value;
        }
    }

    /** The reception stands behind the last arrow and colon. */
    private String delivery(String line) {
        for (String reception : Words.RECEPTIONS) {
            int at = line.lastIndexOf(": " + reception);
            if (at >= 0) {
                return line.substring(0, at + 2)
                        + choice("words.reception", reception)
                        + line.substring(at + 2 + reception.length());
            }
        }
        return line;
    }

    private String participant(String line) {
        int end = line.indexOf(' ');
        return end < 0 ? line : choice("words.side", line.substring(0, end)) + ": " + line.substring(end + 1);
    }
}
