package nl.noaber.privacy.internal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.kernel.personal.Certainty;
import nl.noaber.kernel.personal.Mention;

/** A surname that stands alone in a record, with the words around it, by which an officer tells whose it is. */
record SurnameView(String form, List<SurnameContext> contexts, boolean likely) {

    private static final int AROUND = 60;
    private static final int MOST = 10;

    record SurnameContext(String before, String form, String after) {}

    static List<SurnameView> of(Mention mention) {
        return mention.alone().stream()
                .sorted()
                .map(form -> new SurnameView(form, contexts(mention, form), isLikely(mention, form)))
                .toList();
    }

    /** In small letters it may be a word; in a text that has nothing else of the person it may be anybody's. */
    private static boolean isLikely(Mention mention, String form) {
        return mention.certainty() != Certainty.SURNAME && form.chars().anyMatch(Character::isUpperCase);
    }

    private static List<SurnameContext> contexts(Mention mention, String form) {
        Pattern written = Pattern.compile("(?<![\\p{L}\\p{N}])"
                + Pattern.compile(" ").splitAsStream(form).map(Pattern::quote).collect(Collectors.joining("\\s+"))
                + "(?![\\p{L}\\p{N}])");
        return mention.values().stream()
                .flatMap(value ->
                        written.matcher(value.text()).results().map(found -> context(value.text(), found, form)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static SurnameContext context(String text, MatchResult found, String form) {
        int from = Math.max(0, found.start() - AROUND);
        int until = Math.min(text.length(), found.end() + AROUND);
        return new SurnameContext(
                (from > 0 ? "…" : "") + text.substring(from, found.start()),
                form,
                text.substring(found.end(), until) + (until < text.length() ? "…" : ""));
    }
}
