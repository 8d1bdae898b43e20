package nl.noaber.contacts.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchType;

/** What can be found of a commitment. */
final class CommitmentDocuments {

    static final String TO_US = "Toezegging aan ons";
    static final String BY_US = "Toezegging van ons";
    static final String TO_PARLIAMENT = "Toezegging aan de Kamer";

    private static final int TITLE = 120;

    private CommitmentDocuments() {}

    static SearchDocument of(WholeCommitment commitment) {
        CommitmentRow row = commitment.row();
        return new SearchDocument(
                SearchType.COMMITMENT,
                row.id().value(),
                beginning(row.text()),
                subtitle(row),
                List.of(),
                Stream.of(row.text(), row.quote(), row.settlement())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining("\n\n")),
                DutchTime.day(row.createdAt()),
                row.visibility(),
                commitment.principals(),
                row.withdrawnAt() != null);
    }

    private static String subtitle(CommitmentRow row) {
        String direction = switch (row.direction()) {
            case THEY_TO_US -> TO_US;
            case WE_TO_THEM -> BY_US;
            case TO_PARLIAMENT -> TO_PARLIAMENT;
        };
        return Stream.of(direction, row.due(), row.forum())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(ContactSubtitles.BETWEEN));
    }

    /** Up to the end of a word, and not in the middle of a character. */
    private static String beginning(String text) {
        if (text.length() <= TITLE) {
            return text;
        }
        int space = text.lastIndexOf(' ', TITLE);
        int end = space > 0 ? space : text.offsetByCodePoints(0, text.codePointCount(0, TITLE) - 1);
        return text.substring(0, end) + "…";
    }
}
