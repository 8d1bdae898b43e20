package nl.noaber.search.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.noaber.search.SearchHit.Part;
import nl.noaber.search.internal.Words.Word;

/** The sentence in which something was found, about 160 characters of it, as plain text. */
final class Snippet {

    private static final int LENGTH = 160;
    private static final int BEFORE = 60;

    /** How much is looked at around the hit: markup that is taken out must leave enough. */
    private static final int AROUND = 600;

    private static final String CUT = "…";

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\[]*+)\\]\\([^()\\s]*+\\)");
    private static final Pattern LINE_MARK =
            Pattern.compile("(?m)^\\s{0,8}(?:#{1,6}\\s|>|[-*+]\\s|\\d{1,3}[.)]\\s)\\s*");
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*\\*|__|~~|`+|(?<![\\p{L}\\p{N}])[*_]|[*_](?![\\p{L}\\p{N}])");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Snippet() {}

    static List<Part> of(String text, Sought sought) {
        int first = first(text, sought);
        if (first < 0) {
            return List.of();
        }
        int from = wordBefore(text, Math.max(0, first - AROUND));
        String around = text.substring(from, wordBefore(text, Math.min(text.length(), first + AROUND)));
        String plain = plain(around);
        int hit = Math.max(0, first(plain, sought));
        int begin = begin(plain, hit);
        int end = end(plain, begin);
        String lead = begin > 0 || from > 0 ? CUT : "";
        return marked(plain.substring(begin, end), sought, lead, end < plain.length() ? CUT : "");
    }

    private static int first(String text, Sought sought) {
        return Words.in(text).stream()
                .filter(word -> sought.finds(word.folded()))
                .mapToInt(Word::start)
                .findFirst()
                .orElse(-1);
    }

    private static String plain(String markdown) {
        String text = LINK.matcher(markdown).replaceAll("$1");
        text = LINE_MARK.matcher(text).replaceAll("");
        text = EMPHASIS.matcher(text).replaceAll("");
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** The beginning of the sentence when it is near, else that of a word. */
    private static int begin(String text, int hit) {
        BreakIterator sentences = BreakIterator.getSentenceInstance();
        sentences.setText(text);
        int sentence = hit == 0 ? 0 : Math.max(0, sentences.preceding(hit + 1));
        return hit - sentence <= BEFORE * 2 && hit - sentence < LENGTH - BEFORE / 2
                ? sentence
                : wordBefore(text, Math.max(0, hit - BEFORE));
    }

    private static int end(String text, int begin) {
        int end = Math.min(text.length(), begin + LENGTH);
        int word = wordBefore(text, end);
        return end == text.length() || word <= begin ? end : word;
    }

    /** The last place, not after this one and not far before it, where a word begins. */
    private static int wordBefore(String text, int place) {
        if (place >= text.length()) {
            return text.length();
        }
        for (int start = place; start > Math.max(0, place - LENGTH / 4); start--) {
            if (Character.isWhitespace(text.charAt(start - 1))) {
                return start;
            }
        }
        return place > 0 && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    private static List<Part> marked(String text, Sought sought, String lead, String tail) {
        List<Part> parts = new ArrayList<>();
        String before = lead;
        int done = 0;
        for (Word word : Words.in(text)) {
            if (word.start() >= done && sought.finds(word.folded())) {
                add(parts, before + text.substring(done, word.start()), false);
                add(parts, text.substring(word.start(), word.end()), true);
                before = "";
                done = word.end();
            }
        }
        add(parts, before + text.substring(done).stripTrailing() + tail, false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean hit) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, hit));
        }
    }
}
