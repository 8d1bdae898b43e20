package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.disclosure.DisclosedText.Passage;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.disclosure.internal.Content.Party;
import nl.noaber.disclosure.internal.Content.Said;
import nl.noaber.documents.AccessiblePdf;
import nl.noaber.documents.AccessiblePdf.Printed;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Visibility;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class RecordHtmlTest {

    @Test
    void keepsToPdfUa() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] content = printed("Wat er gezegd is: gěšđų ẞ & <b>dit</b>.\n\nEn van Jansen.", 3)
                .content();
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(content), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                            .map(one -> one.getRuleId().getClause() + " " + one.getMessage()))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void hasLettersOfAllOfEuropeAndCountsItsPages() throws Exception {
        Printed made = printed("gěšđų ẞ ő ŵ ł\n" + "Een regel die lang genoeg is om te tellen.\n\n".repeat(120), 0);
        try (PDDocument document = Loader.loadPDF(made.content())) {
            assertThat(made.pages()).isEqualTo(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(new PDFTextStripper().getText(document)).contains("gěšđų ẞ ő ŵ ł");
        }
    }

    private static Printed printed(String note, int gone) {
        int at = note.length() - gone - 4;
        List<BlackOut> proposals = gone == 0 ? List.of() : List.of(BlackOut.proposed(at, at + gone));
        Content content = new Content(
                new RecordRef("ContactMoment", Ids.next()),
                Instant.parse("2026-05-06T10:00:00Z"),
                "overleg",
                Visibility.TEAM,
                Disclosure.usual(Visibility.TEAM),
                List.of(
                        new Party("hun kant", "wethouder, Almelo", Optional.of("Een naam"), false),
                        new Party("hun kant", "adviseur, Almelo", Optional.empty(), true)),
                List.of(new Said("note", "Verslag", note)),
                Set.of(),
                Set.of());
        Passage passage = new Passage("note", "Verslag", Pieces.of(note, proposals, List.of()));
        return AccessiblePdf.printed(
                RecordHtml.of(file(), new Assessed(1, content, content.disclosure(), List.of(passage))));
    }

    private static FileRow file() {
        return new FileRow(
                new DisclosureFileId(Ids.next()),
                "Verzoek",
                "Z/26/1",
                LocalDate.of(2026, 6, 1),
                null,
                null,
                null,
                null,
                null,
                DisclosureFileState.MAKING,
                1,
                0,
                null,
                true,
                null,
                false,
                false,
                new UserId(Ids.next()),
                0,
                null,
                1,
                Instant.EPOCH,
                Ids.next(),
                "Medewerker",
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
