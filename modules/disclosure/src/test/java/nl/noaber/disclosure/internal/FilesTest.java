package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.disclosure.Correction;
import nl.noaber.disclosure.DisclosedRecord;
import nl.noaber.disclosure.DisclosedText;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.disclosure.NewDisclosureFile;
import nl.noaber.disclosure.Piece;
import nl.noaber.disclosure.internal.Desk.About;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.PublicRole;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesTest {

    private final DisclosureFiles files;
    private final ContactMoments moments;
    private final Worker worker;
    private final Desk desk;
    private final Viewer staff = People.staff();

    FilesTest(DisclosureFiles files, ContactMoments moments, Worker worker, Desk desk) {
        this.files = files;
        this.moments = moments;
        this.worker = worker;
        this.desk = desk;
    }

    @BeforeAll
    void load() {
        desk.load();
    }

    @Test
    void takesInWhatItsMakerMaySeeAndTellsNothingOfTheRest() {
        Organisation company = desk.organisation("Zichtbaar B.V.");
        desk.logged(About.of(staff, "Van het team", company));
        desk.logged(About.of(staff, "Van het bestuur", company).seenBy(Visibility.BOARD));
        desk.logged(About.of(People.colleague(), "zzgeheimzz", company).seenBy(Visibility.CONFIDENTIAL));
        desk.logged(About.of(staff, "Concept", company).in(ContactMomentStatus.DRAFT));
        DisclosureFile file = desk.collected(desk.opened(staff, company));

        assertThat(file.total()).isEqualTo(2);
        assertThat(subjects(staff, file)).containsExactlyInAnyOrder("Van het team", "Van het bestuur");
        assertThat(desk.made(file).values().stream().map(FilesTest::text))
                .noneMatch(text -> text.contains("zzgeheimzz"));
    }

    @Test
    void isItsMakersAloneWhenSomethingInItIsConfidential() {
        Organisation company = desk.organisation("Vertrouwelijk B.V.");
        desk.logged(About.of(staff, "Onder ons", company).seenBy(Visibility.CONFIDENTIAL));
        DisclosureFile file = desk.collected(desk.opened(staff, company));

        assertThat(file.restricted()).isTrue();
        for (Viewer other : List.of(People.colleague(), People.admin(), People.board(), People.partner())) {
            assertThat(files.byId(other, file.id())).isEmpty();
            assertThat(files.records(other, file.id(), PageRequest.first(9)).nodes())
                    .isEmpty();
            assertThat(files.record(other, file.id(), 1)).isEmpty();
            assertThat(files.download(other, file.id())).isEmpty();
            assertThat(files.list(other, PageRequest.first(200)).nodes())
                    .extracting(DisclosureFile::id)
                    .doesNotContain(file.id());
        }
        assertThat(Desk.refusals(files.make(People.colleague(), file.id(), file.version())))
                .containsExactly("NOT_FOUND id");
        assertThat(Desk.refusals(files.make(People.board(), file.id(), file.version())))
                .containsExactly("NOT_ALLOWED ");
    }

    @Test
    void removesPersonsByTheirPublicRole() {
        Organisation company = desk.organisation("Warmte B.V.");
        Person clerk = desk.person(
                company, "beleidsmedewerker", new PersonName("Qarla", "van der", "Zwoxen"), PublicRole.STAFF);
        Person alderman = desk.person(company, "wethouder", new PersonName("Ibbo", null, "Wrrxma"), PublicRole.OFFICE);
        desk.logged(About.of(staff, "Overleg met Zwoxen en Wrrxma", company)
                .with(clerk.id(), alderman.id())
                .noted("**Qarla van der Zwoxen** zegt iets toe; Ibbo Wrrxma niet.\n\n"
                        + "Bel Qarla op 06-12345678 of mail q.zwoxen@warmte.example."));
        Map<String, byte[]> documents = desk.made(desk.collected(desk.opened(staff, company)));
        String text = text(pdf(documents));

        assertThat(text)
                .contains("Ibbo Wrrxma", "zegt iets toe", "beleidsmedewerker, Warmte B.V.", "5.1.2.e", "wethouder")
                .doesNotContainIgnoringCase("zwoxen")
                .doesNotContainIgnoringCase("qarla")
                .doesNotContain("12345678", "warmte.example");
        assertThat(new String(values(documents), StandardCharsets.UTF_8))
                .contains("Overleg met [5.1.2.e] en Wrrxma;")
                .contains("beleidsmedewerker, Warmte B.V.; wethouder, Warmte B.V. (Ibbo Wrrxma)")
                .contains("deels openbaar;5.1.2.e;1")
                .doesNotContainIgnoringCase("zwoxen");
        assertThat(text(sheet(documents)))
                .contains("Overleg met [5.1.2.e] en Wrrxma", "wethouder, Warmte B.V. (Ibbo Wrrxma)")
                .doesNotContainIgnoringCase("zwoxen")
                .doesNotContainIgnoringCase("qarla");
    }

    @Test
    void proposesNumbersAndAddressesThatLeadToSomebody() {
        Organisation company = desk.organisation("Nummers B.V.");
        desk.logged(About.of(staff, "Nummers", company)
                .noted("Bel (06) 1234 5678 of +31 (0)6-12345679. Rekening NL91 ABNA 0417 1643 00, BSN 111.222.333 of"
                        + " 123456782. Zie @wobbema. Project 123456789 kost 150.000.000 euro."));
        DisclosureFile file = desk.collected(desk.opened(staff, company));

        assertThat(gone(files.record(staff, file.id(), 1).orElseThrow()))
                .containsExactly(
                        "(06) 1234 5678",
                        "+31 (0)6-12345679",
                        "NL91 ABNA 0417 1643 00",
                        "111.222.333",
                        "123456782",
                        "@wobbema");
    }

    @Test
    void proposesATelephoneNumberRightBehindAFullStopOrCommaAndNoAmount() {
        Organisation company = desk.organisation("Punten B.V.");
        desk.logged(About.of(staff, "Punten", company)
                .noted("Bereikbaar: tel.0612345678 of thuis,0531234567. Kosten 1.250.000,50, of 12.0612345678 euro."));
        DisclosureFile file = desk.collected(desk.opened(staff, company));

        assertThat(gone(files.record(staff, file.id(), 1).orElseThrow())).containsExactly("0612345678", "0531234567");
    }

    @Test
    void leavesNothingOfWhatIsGoneInAnyByteOfADocument() throws IOException {
        Organisation company = desk.organisation("Bytes B.V.");
        Person clerk = desk.person(company, "adviseur", new PersonName("Qwille", null, "Xandoxa"), PublicRole.STAFF);
        desk.logged(About.of(staff, "Met Xandoxa", company).with(clerk.id()).noted("Qwille Xandoxa was erbij"));
        byte[] content = pdf(desk.made(desk.collected(desk.opened(staff, company))));

        try (PDDocument document = Loader.loadPDF(content)) {
            assertThat(Hidden.everythingIn(document)).doesNotContainIgnoringCase("xandoxa");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Woo-verzoek Z/26/1, document 1");
        }
    }

    @Test
    void givesNoDocumentOfWhatIsNotDisclosed() {
        Organisation company = desk.organisation("Dicht B.V.");
        desk.logged(About.of(staff, "Dicht", company)
                .noted("zzverborgenzz")
                .assessed(DisclosureClass.NOT_DISCLOSABLE, DisclosureGround.COMPETITIVE_BUSINESS_DATA));
        Map<String, byte[]> documents = desk.made(desk.collected(desk.opened(staff, company)));

        assertThat(documents.keySet()).containsExactly("inventarislijst.csv", "inventarislijst.xlsx");
        assertThat(new String(values(documents), StandardCharsets.UTF_8))
                .contains("niet openbaar];;niet openbaar;5.1.2.f;")
                .doesNotContain("zzverborgenzz", "Dicht");
    }

    @Test
    void findsNoSecretOfAnotherRecordInAnyFileOfTheZip() {
        Organisation company = desk.organisation("Geheimen B.V.");
        Organisation other = desk.organisation("Elders B.V.");
        String secret = "zzgeheimzz";
        desk.logged(About.of(staff, "zzopenbaarzz", company).noted("Gewoon verslag"));
        desk.logged(About.of(People.colleague(), secret, company).noted(secret).seenBy(Visibility.CONFIDENTIAL));
        desk.logged(About.of(staff, secret, company).noted(secret).in(ContactMomentStatus.DRAFT));
        desk.logged(About.of(staff, secret, other).noted(secret));
        desk.logged(About.of(staff, "Dicht", company)
                .noted(secret)
                .assessed(DisclosureClass.NOT_DISCLOSABLE, DisclosureGround.INSPECTION));
        moments.withdraw(staff, desk.logged(About.of(staff, secret, company)).id(), 1);
        DisclosureFile file = desk.collected(desk.opened(staff, company));
        ContactMoment later = desk.logged(About.of(staff, secret, company).noted(secret));
        moments.withdraw(staff, later.id(), 1);
        Map<String, byte[]> documents = desk.made(file);

        assertThat(documents)
                .containsOnlyKeys("document-0001.pdf", "inventarislijst.csv", "inventarislijst.xlsx")
                .allSatisfy((name, content) -> assertThat(text(content))
                        .as(name)
                        .contains("zzopenbaarzz")
                        .doesNotContain(secret));
    }

    @Test
    void writesNoFormulaIntoTheInventory() {
        Organisation company = desk.organisation("Formule B.V.");
        desk.logged(About.of(staff, "=HYPERLINK(\"https://elders.example\")", company));
        Map<String, byte[]> documents = desk.made(desk.collected(desk.opened(staff, company)));

        assertThat(text(values(documents))).contains("\"'=HYPERLINK(");
        assertThat(text(sheet(documents))).contains("<t>=HYPERLINK(").doesNotContain("<f>");
    }

    @Test
    void blacksOutByHandAndShowsAfterAll() {
        Organisation company = desk.organisation("Hand B.V.");
        Person clerk = desk.person(company, "planner", new PersonName("Uxbert", null, "Pnaxxa"), PublicRole.STAFF);
        desk.logged(About.of(staff, "Overleg", company)
                .with(clerk.id())
                .noted("Wij vinden dat dit te duur is. Pnaxxa ziet dat anders. Dit is te duur."));
        DisclosureFile file = desk.collected(desk.opened(staff, company));
        DisclosedText seen = corrected(
                file, 1, new Correction.BlackedOut("note", "te  duur", DisclosureGround.PERSONAL_POLICY_VIEWS));
        assertThat(gone(seen)).containsExactly("te duur", "Pnaxxa", "te duur");

        Piece name = piece(seen, "Pnaxxa");
        seen = corrected(file, 2, new Correction.Lifted("note", name.begins(), name.ends()));
        Piece first = piece(seen, "te duur");
        seen = corrected(file, 3, new Correction.Lifted("note", first.begins(), first.ends()));

        assertThat(gone(seen)).containsExactly("te duur");
        assertThat(text(pdf(desk.made(file))))
                .contains("Wij vinden dat dit te duur is. Pnaxxa ziet dat anders. Dit is 5.2.1")
                .contains("artikel 5.2.1: persoonlijke beleidsopvattingen in intern beraad");
    }

    @Test
    void refusesACorrectionThatStartedFromAnOlderVersionOrHasNoSense() {
        Organisation company = desk.organisation("Botsing B.V.");
        desk.logged(About.of(staff, "Botsing", company).noted("Een verslag"));
        DisclosureFile file = desk.collected(desk.opened(staff, company));
        Correction correction = new Correction.BlackedOut("note", "verslag", DisclosureGround.INSPECTION);
        corrected(file, 1, correction);

        assertThat(refused(file, 1, correction)).containsExactly("CHANGED_MEANWHILE expectedVersion");
        assertThat(refused(file, 2, new Correction.BlackedOut("note", "niets", DisclosureGround.INSPECTION)))
                .containsExactly("TEXT_NOT_THERE text");
        assertThat(refused(file, 2, new Correction.BlackedOut("note", " ", DisclosureGround.INSPECTION)))
                .containsExactly("TEXT_MISSING text");
        assertThat(refused(file, 2, new Correction.BlackedOut("elders", "verslag", DisclosureGround.INSPECTION)))
                .containsExactly("NOT_FOUND passage");
        assertThat(refused(file, 2, new Correction.Lifted("note", 0, 3))).containsExactly("NOT_FOUND begins");
        assertThat(refused(file, 2, new Correction.Assessed(DisclosureClass.NOT_DISCLOSABLE, List.of())))
                .containsExactly("GROUND_MISSING disclosureGrounds");
    }

    @Test
    void stopsAtARecordThatChangedAfterItWasMarked() {
        Organisation company = desk.organisation("Veranderd B.V.");
        ContactMoment moment =
                desk.logged(About.of(staff, "Veranderlijk", company).noted("Geheim plan"));
        DisclosureFile file = desk.collected(desk.opened(staff, company));
        corrected(file, 1, new Correction.BlackedOut("note", "Geheim", DisclosureGround.PROPER_FUNCTIONING));
        moments.update(staff, moment.id(), 1, Desk.noted("Nu een Geheim plan"));
        Desk.filed(files.make(staff, file.id(), file.version()));
        worker.work(() -> true);

        DisclosureFile stopped = files.byId(staff, file.id()).orElseThrow();
        assertThat(stopped.state()).isEqualTo(DisclosureFileState.PREVIEW);
        assertThat(stopped.stoppedAt()).isEqualTo(1);
        assertThat(files.record(staff, file.id(), 1).orElseThrow().record().stale())
                .isTrue();
        assertThat(files.download(staff, file.id())).isEmpty();

        corrected(file, 2, new Correction.BlackedOut("note", "Geheim", DisclosureGround.PROPER_FUNCTIONING));
        assertThat(text(pdf(desk.made(stopped))))
                .contains("Nu een 5.1.2.i plan")
                .doesNotContain("Geheim");
    }

    @Test
    void isWithdrawnWithItsDocumentsAndRestoredWithoutThem() {
        Organisation company = desk.organisation("Intrek B.V.");
        desk.logged(About.of(staff, "Intrek", company));
        DisclosureFile file = desk.collected(desk.opened(staff, company));
        desk.made(file);
        int version = files.byId(staff, file.id()).orElseThrow().version();
        assertThat(Desk.refusals(files.withdraw(staff, file.id(), version - 1)))
                .containsExactly("CHANGED_MEANWHILE expectedVersion");
        assertThat(Desk.filed(files.withdraw(staff, file.id(), version)).withdrawn())
                .isTrue();
        assertThat(files.download(staff, file.id())).isEmpty();
        DisclosureFile restored = Desk.filed(files.restore(staff, file.id(), version + 1));
        assertThat(restored.state()).isEqualTo(DisclosureFileState.PREVIEW);
    }

    @Test
    void refusesAFileAboutEverythingOrNothing() {
        assertThat(Desk.refusals(files.open(
                        staff,
                        new NewDisclosureFile(
                                new DisclosureFileId(Ids.next()),
                                " ",
                                null,
                                null,
                                new DisclosureScope(null, null, null, null, null)))))
                .containsExactly("TITLE_MISSING title", "SCOPE_MISSING challenge");
        LobbyMessageId unknown = new LobbyMessageId(Ids.next());
        assertThat(Desk.refusals(files.open(
                        staff,
                        new NewDisclosureFile(
                                new DisclosureFileId(Ids.next()),
                                "Verzoek",
                                null,
                                null,
                                new DisclosureScope(null, unknown, null, null, null)))))
                .containsExactly("NOT_FOUND message");
    }

    private DisclosedText corrected(DisclosureFile file, int version, Correction correction) {
        return Desk.filed(files.correct(staff, file.id(), 1, desk.seen(file, 1, version), correction));
    }

    private List<String> refused(DisclosureFile file, int version, Correction correction) {
        return Desk.refusals(files.correct(staff, file.id(), 1, desk.seen(file, 1, version), correction));
    }

    private List<String> subjects(Viewer viewer, DisclosureFile file) {
        return files.records(viewer, file.id(), PageRequest.first(50)).nodes().stream()
                .map(DisclosedRecord::subject)
                .map(pieces -> pieces.getFirst().text())
                .toList();
    }

    private static List<String> gone(DisclosedText text) {
        return note(text).filter(Piece::isBlackedOut).map(Piece::text).toList();
    }

    private static Piece piece(DisclosedText text, String words) {
        return note(text)
                .filter(piece -> piece.text().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Piece> note(DisclosedText text) {
        return text.passages().stream()
                .filter(passage -> passage.name().equals("note"))
                .flatMap(passage -> passage.pieces().stream());
    }

    private static byte[] pdf(Map<String, byte[]> documents) {
        return Objects.requireNonNull(documents.get("document-0001.pdf"));
    }

    private static byte[] values(Map<String, byte[]> documents) {
        return Objects.requireNonNull(documents.get("inventarislijst.csv"));
    }

    private static byte[] sheet(Map<String, byte[]> documents) {
        return Objects.requireNonNull(documents.get("inventarislijst.xlsx"));
    }

    /** As one reads it: in one line; of a sheet all that its parts say. */
    static String text(byte[] content) {
        if (content[0] == 'P') {
            return SheetText.of(content);
        }
        if (content[0] != '%') {
            return new String(content, StandardCharsets.UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new AssertionError("no PDF", broken);
        }
    }
}
