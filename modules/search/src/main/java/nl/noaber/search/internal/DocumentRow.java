package nl.noaber.search.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.kernel.Visibility;
import nl.noaber.search.SearchDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is stored.
 *
 * @param terms bytes, which the server takes as they are: it would read each letter of a text to see that it is ASCII
 */
@SuppressWarnings("ArrayRecordComponent")
record DocumentRow(
        String type,
        UUID recordId,
        String title,
        @Nullable String subtitle,
        byte[] terms,
        LocalDate date,
        Visibility visibility,
        boolean withdrawn,
        String text) {

    /** The order in which documents are written, always the same, so that two writers do not wait for each other. */
    static final Comparator<DocumentRow> ORDER =
            Comparator.comparing(DocumentRow::type).thenComparing(DocumentRow::recordId);

    /** Sorts after all real ones. */
    static final LocalDate NO_DATE = LocalDate.of(1, 1, 1);

    private static final int LONGEST_TITLE = 1000;

    static DocumentRow of(SearchDocument document) {
        return new DocumentRow(
                Kinds.letter(document.type()),
                document.id(),
                cut(document.title()),
                document.subtitle() == null ? null : cut(document.subtitle()),
                Terms.of(document).getBytes(StandardCharsets.US_ASCII),
                date(document),
                document.visibility(),
                document.withdrawn(),
                document.text());
    }

    static LocalDate date(SearchDocument document) {
        return Objects.requireNonNullElse(document.date(), NO_DATE);
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
