package nl.noaber.web.contacts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.noaber.web.page.DateInText;
import nl.noaber.web.page.YearlessDay;
import org.jspecify.annotations.Nullable;

/**
 * A promise as one types it on a line: {@code zij sturen de notitie @programmasecretaris 1 december 2026}. What begins with "wij:"
 * was promised by us, with "Kamer:" to Parliament, anything else by them.
 *
 * @param direction as in the schema
 * @param text the line without what was understood from it, but with its date
 * @param owner what was typed after the @; null when the viewer follows it
 * @param due the date in the line as ISO 8601 has it, to the day, the month or the year; null when there is none.
 *     Without a year it is the next such day
 */
record FollowUp(
        String direction,
        String text,
        @Nullable String owner,
        @Nullable String due) {

    private static final Pattern SPEAKER =
            Pattern.compile("^(wij|we|zij|they|kamer|parliament)\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWNER = Pattern.compile("(?<=^|\\s)@([\\p{L}\\p{N}_.-]+)");

    static Optional<FollowUp> read(String line, LocalDate today) {
        Matcher speaker = SPEAKER.matcher(line.strip());
        String who = speaker.find() ? speaker.group(1) : "";
        String rest = speaker.replaceFirst("");
        Matcher owner = OWNER.matcher(rest);
        String name = owner.find() ? owner.group(1) : null;
        String text = owner.replaceFirst("").replaceAll("\\s+", " ").strip();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new FollowUp(
                        direction(who),
                        text,
                        name,
                        DateInText.find(text, today, YearlessDay.Side.AHEAD).orElse(null)));
    }

    private static String direction(String who) {
        return switch (who.toLowerCase(Locale.ROOT)) {
            case "wij", "we" -> "WE_TO_THEM";
            case "kamer", "parliament" -> "TO_PARLIAMENT";
            default -> "THEY_TO_US";
        };
    }
}
