package nl.noaber.kernel.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.noaber.kernel.personal.TracesOfPersons.Trace;

/**
 * Telephone numbers in a text, each for itself, also where several stand side by side: a Dutch one has ten digits from its
 * nought, or nine behind the code of the country; one from elsewhere has nine to fifteen, and ends where another begins. What
 * stands behind one like a second that leaves out what both have, {@code 053-4893000/4893001}, is one too. What it is reached
 * by behind a switchboard, {@code tst. 12}, is of the number. A day is none, whatever hour stands behind it.
 */
final class TelephoneNumbers {

    private static final String GAP = "[\\p{Zs}\\t()/.\\u2010-\\u2015-]";
    private static final String NEXT = GAP + "{0,3}\\d";

    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)\\d\\d";

    /** {@code 2026-06-12} or {@code 12-6-2026}. */
    static final String DAY = "(?:" + YEAR + "-" + MONTH + "-\\d{1,2}" + "|(?:0?[1-9]|[12]\\d|3[01])[-/.]" + MONTH
            + "[-/.]" + YEAR + ")(?!\\d)";

    private static final String REST_OF_DAY = "(?<=(?<!\\d)" + YEAR + "-)\\d{1,2}-\\d{1,2}(?!\\d)"
            + "|(?<=(?<!\\d)\\d{1,2}[-/.])" + MONTH + "[-/.]" + YEAR + "(?!\\d)";

    private static final String DUTCH = "\\(?0" + GAP + "{0,3}[1-9](?:" + NEXT + "){8}(?!\\d)";
    private static final String DUTCH_ABROAD = "(?:\\+|00)\\p{Zs}?31(?:" + GAP + "{0,3}0)?(?:" + NEXT + "){9}(?!\\d)";

    private static final String ANOTHER =
            GAP + "{1,3}(?:" + DUTCH + "|" + DUTCH_ABROAD + "|00[1-9](?:" + NEXT + "){8})";
    private static final String ANOTHER_BEHIND_STROKE = GAP + "{0,2}/" + GAP + "{0,2}0";
    private static final String NEXT_OF_SAME =
            "(?:\\d|(?!" + ANOTHER + "|" + ANOTHER_BEHIND_STROKE + "|" + GAP + "{1,3}" + DAY + ")" + GAP + "{1,3}\\d)";

    private static final String OTHER = "(?:\\+|00|\\(?0)(?:" + NEXT + "){6}" + NEXT_OF_SAME + "{2,7}(?!\\d)";

    /** Not the end of an amount; a comma may stand behind another number. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])(?!" + DAY + "|"
            + REST_OF_DAY + ")(?:(?<!\\d[.,])|(?<=\\G[.,]))"
            + "(?:" + DUTCH_ABROAD + "|" + DUTCH + "|(?<other>" + OTHER + "))");

    private static final Pattern SECOND =
            Pattern.compile("\\p{Zs}?/\\p{Zs}?((?!" + DAY + ")\\d(?:[\\p{Zs}-]?\\d){1,8}(?![\\p{Zs}-]?\\d))");

    private static final Pattern EXTENSION = Pattern.compile(
            "[\\p{Zs}\\t,;(]{0,3}(?:tst|toestel|ext|extensie|doorkies(?:nummer)?)"
                    + "\\b\\.?:?[\\p{Zs}\\t]{0,2}\\d{1,6}(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    /** Of those whose length nobody knows the end may be a part of the next; no day. */
    private static final Pattern PART_OF_NEXT = Pattern.compile(GAP + "{1,3}((?!" + DAY + ")\\d(?:" + NEXT + ")+)");

    private TelephoneNumbers() {}

    static List<Trace> in(String text) {
        List<Trace> traces = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            Matcher extension = EXTENSION.matcher(text).region(number.end(), text.length());
            int ends = extension.lookingAt() ? extension.end() : number.end();
            traces.add(new Trace(number.start(), ends));
            addBehind(number.group("other") == null ? SECOND : PART_OF_NEXT, text, ends, traces);
        }
        return traces;
    }

    private static void addBehind(Pattern behind, String text, int from, List<Trace> traces) {
        Matcher more = behind.matcher(text).region(from, text.length());
        if (more.lookingAt()) {
            traces.add(new Trace(more.start(1), more.end(1)));
        }
    }
}
