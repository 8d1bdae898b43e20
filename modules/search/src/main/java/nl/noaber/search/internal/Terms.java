package nl.noaber.search.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.search.SearchDocument;

/**
 * What a document is found by: its words, each once, title words a second time with a mark of their own, between spaces.
 * The marks also make every term longer than the shortest and unlike any stop word that a server's full-text index
 * knows, so that no setting of it matters.
 */
final class Terms {

    static final String ANYWHERE = "zz";
    static final String IN_TITLE = "tt";

    /** A text may have more words; the note itself is stored whole. */
    private static final int MOST = 20_000;

    /** What comes between a Dutch first name and surname and is often written short, without its vowels. */
    private static final Set<String> ARTICLES = Set.of("der", "den", "de");

    private final Set<String> anywhere = new HashSet<>();
    private final Set<String> inTitle = new HashSet<>();
    private final StringBuilder all = new StringBuilder(" ");

    private Terms() {}

    static String of(SearchDocument document) {
        Terms terms = new Terms();
        titles(document).forEach(title -> terms.addWords(title, true));
        terms.addWords(document.text(), false);
        return terms.all.toString();
    }

    private static Stream<String> titles(SearchDocument document) {
        List<String> alternatives = document.alternatives();
        return Stream.concat(
                Stream.concat(Stream.of(document.title()), Stream.ofNullable(document.subtitle())),
                alternatives.stream());
    }

    private void addWords(String text, boolean title) {
        String[] before = {""};
        Words.each(text, word -> {
            add(word.folded(), title);
            surname(before[0], word.folded()).forEach(term -> add(term, title));
            before[0] = word.folded();
        });
    }

    private void add(String folded, boolean title) {
        if (anywhere.size() + inTitle.size() >= MOST) {
            return;
        }
        if (title && inTitle.add(folded)) {
            all.append(IN_TITLE).append(folded).append(' ');
        }
        if (anywhere.add(folded)) {
            all.append(ANYWHERE).append(folded).append(' ');
        }
    }

    /** {@code van der} is also found as {@code vd}, and {@code v.d.} as what it may stand for. */
    private static Stream<String> surname(String before, String word) {
        if (before.equals("van") && ARTICLES.contains(word)) {
            return Stream.of("vd");
        }
        return word.equals("vd")
                ? Stream.concat(Stream.of("van"), ARTICLES.stream().sorted())
                : Stream.empty();
    }
}
