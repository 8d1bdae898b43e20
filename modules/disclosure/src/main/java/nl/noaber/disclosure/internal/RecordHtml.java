package nl.noaber.disclosure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.disclosure.DisclosedText.Passage;
import nl.noaber.disclosure.Piece;
import nl.noaber.disclosure.internal.Content.Party;
import nl.noaber.documents.Xhtml;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.time.DutchTime;

/**
 * A record as it is printed. What is blacked out is not in it: where it stood is a black field of one size that says the
 * ground, so that not even its length is told.
 */
final class RecordHtml {

    private static final String STYLE = """
        @page { margin-left: 16mm }
        body { margin: 0 0 0 26mm }
        .line { position: relative }
        .margin { position: absolute; left: -26mm; width: 23mm; font-size: 8pt; line-height: 1.3 }
        .gone { background-color: #000; color: #fff; padding: 0 1.5mm; white-space: nowrap; font-size: 8.5pt }
        .small { font-size: 8.5pt }
        """;

    private RecordHtml() {}

    static String of(FileRow file, Assessed record) {
        Content content = record.content();
        String title = title(file, record.number());
        return """
            <!DOCTYPE html>
            <html lang="nl" xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title>
            <meta name="subject" content="%s"/><style>%s</style></head><body>
            <h1>%s</h1>
            <p>%s, %s</p>
            %s%s%s
            </body></html>
            """.formatted(
                        Xhtml.text(title),
                        Xhtml.text(title),
                        STYLE,
                        Xhtml.text(title),
                        Xhtml.text(content.kind()),
                        DutchDays.of(DutchTime.day(content.at())),
                        parties(content.parties()),
                        record.passages().stream().map(RecordHtml::passage).collect(Collectors.joining("\n")),
                        legend(record.used()));
    }

    /** Nothing that anybody typed about the request but its number. */
    static String title(FileRow file, int number) {
        String request = file.reference() == null ? "Woo-verzoek" : "Woo-verzoek " + file.reference();
        return request + ", document " + number;
    }

    private static String parties(List<Party> parties) {
        if (parties.isEmpty()) {
            return "";
        }
        return "<h2>Betrokkenen</h2>\n"
                + parties.stream().map(RecordHtml::party).collect(Collectors.joining("\n"));
    }

    private static String party(Party party) {
        String told = Xhtml.text(party.function() + " (" + party.side() + ")");
        String name = party.name().map(known -> ": " + Xhtml.text(known)).orElse("");
        return party.isHidden()
                ? line(
                        List.of(DisclosureGround.PERSONAL_PRIVACY),
                        told + ": " + gone(DisclosureGround.PERSONAL_PRIVACY))
                : line(List.of(), told + name);
    }

    private static String passage(Passage passage) {
        return "<h2>" + Xhtml.text(passage.label()) + "</h2>\n"
                + paragraphs(passage.pieces()).stream()
                        .map(RecordHtml::paragraph)
                        .collect(Collectors.joining("\n"));
    }

    /** Cut at line ends, so that the ground stands beside the line it is about. */
    private static List<List<Piece>> paragraphs(List<Piece> pieces) {
        List<List<Piece>> paragraphs = new ArrayList<>(List.of(new ArrayList<>()));
        for (Piece piece : pieces) {
            if (piece.isBlackedOut()) {
                paragraphs.getLast().add(piece);
                continue;
            }
            List<String> lines = List.of(piece.text().split("\n", -1));
            for (int index = 0; index < lines.size(); index++) {
                if (index > 0) {
                    paragraphs.add(new ArrayList<>());
                }
                paragraphs.getLast().add(shown(piece, lines.get(index)));
            }
        }
        return paragraphs.stream()
                .filter(paragraph -> paragraph.stream()
                        .anyMatch(piece -> piece.isBlackedOut() || !piece.text().isBlank()))
                .toList();
    }

    private static Piece shown(Piece piece, String line) {
        return new Piece(line, piece.begins(), piece.ends(), piece.state(), piece.ground());
    }

    private static String paragraph(List<Piece> pieces) {
        return line(
                pieces.stream()
                        .filter(Piece::isBlackedOut)
                        .map(piece -> Objects.requireNonNull(piece.ground()))
                        .distinct()
                        .toList(),
                pieces.stream()
                        .map(piece -> piece.isBlackedOut()
                                ? gone(Objects.requireNonNull(piece.ground()))
                                : Xhtml.text(piece.text()))
                        .collect(Collectors.joining()));
    }

    private static String line(List<DisclosureGround> grounds, String html) {
        String margin = grounds.isEmpty()
                ? ""
                : "<span class=\"margin\">"
                        + grounds.stream().map(DisclosureGround::article).collect(Collectors.joining(" "))
                        + "</span>";
        return "<p class=\"line\">" + margin + html + "</p>";
    }

    private static String gone(DisclosureGround ground) {
        return "<span class=\"gone\">" + ground.article() + "</span>";
    }

    private static String legend(List<DisclosureGround> grounds) {
        if (grounds.isEmpty()) {
            return "";
        }
        return Stream.of(
                        "<h2>Niet openbaar gemaakt</h2>",
                        "<p class=\"small\">Waar een zwart vlak staat, is tekst weggelaten op de grond die erin"
                                + " staat.</p>",
                        grounds.stream()
                                .map(ground ->
                                        "<li>artikel " + ground.article() + ": " + Xhtml.text(ground.dutch()) + "</li>")
                                .collect(Collectors.joining("", "<ul class=\"small\">", "</ul>")))
                .collect(Collectors.joining("\n"));
    }
}
