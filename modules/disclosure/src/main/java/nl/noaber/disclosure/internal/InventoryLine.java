package nl.noaber.disclosure.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.noaber.disclosure.Piece;
import nl.noaber.disclosure.internal.Content.Party;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;

/** What the inventory says of one record; written down when its document is made, so that the two agree. */
record InventoryLine(
        int number,
        String day,
        String kind,
        String subject,
        String parties,
        String assessment,
        String grounds,
        @Nullable Integer pages) {

    /** Who makes the file reads it, and black outs what it is about or assesses it anew. */
    private static final String UNMARKED = "deels openbaar; nog niet gelakt, daarom niet bijgevoegd";

    static InventoryLine of(Assessed record, @Nullable Integer pages) {
        Content content = record.content();
        return new InventoryLine(
                record.number(),
                DutchTime.day(content.at()).toString(),
                content.kind(),
                record.isPrinted() ? text(record) : designation(record),
                record.isPrinted() ? parties(content) : "",
                record.isUnmarked() ? UNMARKED : word(record.result().disclosureClass()),
                record.result().grounds().stream()
                        .map(DisclosureGround::article)
                        .collect(Collectors.joining(", ")),
                pages);
    }

    /** Its own words, and who took part, may be what the ground protects: what it is and when stand beside it. */
    private static String designation(Assessed record) {
        String why = record.isUnmarked() ? "niet bijgevoegd" : "niet openbaar";
        return "[" + record.content().kind() + " " + record.number() + ", " + why + "]";
    }

    private static String parties(Content content) {
        return content.parties().stream().map(Party::shown).distinct().collect(Collectors.joining("; "));
    }

    private static String text(Assessed record) {
        return record.subject().stream()
                .map(piece -> piece.isBlackedOut() ? gone(piece) : piece.text())
                .collect(Collectors.joining());
    }

    private static String gone(Piece piece) {
        return "[" + (piece.ground() == null ? "" : piece.ground().article()) + "]";
    }

    private static String word(DisclosureClass disclosureClass) {
        return switch (disclosureClass) {
            case PUBLIC, DISCLOSABLE -> "openbaar";
            case PARTLY_DISCLOSABLE -> "deels openbaar";
            case NOT_DISCLOSABLE -> "niet openbaar";
        };
    }

    /** In the order of the headings. */
    List<@Nullable Object> cells() {
        return Arrays.asList(number, LocalDate.parse(day), kind, subject, parties, assessment, grounds, pages);
    }
}
