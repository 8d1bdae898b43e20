package nl.noaber.search.internal;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.noaber.search.internal.Words.Word;

/**
 * The words that are sought, folded like those of documents.
 *
 * @param words each once, in the order given; of very many the longest
 */
record Sought(List<String> words) {

    /** More than anybody types; a sentence that was pasted is found by its longest words. */
    private static final int MOST = 10;

    /** What was typed as an abbreviation with points is meant as one, in {@code b.z.k.} nobody seeks a z. */
    private static final Pattern ABBREVIATION = Pattern.compile("(?U)\\b(?:\\p{L}\\.){2,}\\p{L}?");

    static Sought in(String text) {
        List<Word> all = Words.in(
                ABBREVIATION.matcher(text).replaceAll(found -> found.group().replace(".", "")));
        List<String> distinct = all.stream()
                .filter(Predicate.not(Word::compound))
                .map(Word::folded)
                .distinct()
                .toList();
        List<String> kept = distinct.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST)
                .toList();
        return new Sought(distinct.stream().filter(kept::contains).toList());
    }

    boolean isNothing() {
        return words.isEmpty();
    }

    /** Whether a word of a document is one of these, or begins with one. */
    boolean finds(String folded) {
        return words.stream().anyMatch(folded::startsWith);
    }

    /** What the terms of a document with all these words anywhere contain. */
    List<String> anywhere() {
        return words.stream().map(word -> " " + Terms.ANYWHERE + word).toList();
    }

    /** What the terms of a document with all these words in its title contain. */
    List<String> inTitle() {
        return words.stream().map(word -> " " + Terms.IN_TITLE + word).toList();
    }

    /** The same for words that are the whole of a title's word. */
    List<String> wholeInTitle() {
        return words.stream().map(word -> " " + Terms.IN_TITLE + word + " ").toList();
    }
}
