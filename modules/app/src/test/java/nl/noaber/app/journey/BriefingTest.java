package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** An item is prepared: its briefing is drafted, edited, handed out, printed, and read by the board. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BriefingTest {

    private static final String MEETING = "Meeting:" + Ids.named("meeting/bo-ros-2026-09");
    private static final String SAVE = "form.form button[type=submit].utrecht-button--primary-action";

    private final Browser browser;
    private final Visitors visitors;
    private final Downloads downloads;
    private final PageLook look;
    private final HtmlClient officer;
    private final HtmlClient board;

    BriefingTest(
            Browser browser,
            Visitors visitors,
            Downloads downloads,
            PageLook look,
            HtmlClient officer,
            HtmlClient board) {
        this.browser = browser;
        this.visitors = visitors;
        this.downloads = downloads;
        this.look = look;
        this.officer = officer;
        this.board = board;
    }

    @BeforeAll
    void load(LivedInWorld world) {
        world.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString()));
        board.post("/sign-in", Map.of("user", People.board().userId().toString()));
    }

    private String item(String title, String teamOnly) {
        String item = Ids.next().toString();
        officer.post(
                "/agenda-items",
                Map.of(
                        "id",
                        item,
                        "meeting",
                        MEETING,
                        "title",
                        title,
                        "explanation",
                        "Zonder ruimte op het net komen er geen woningen bij.",
                        "kind",
                        "TO_DECIDE",
                        "state",
                        "IN_PREPARATION",
                        "owner",
                        "User:" + People.staff().userId(),
                        "teamOnly",
                        teamOnly,
                        "challenges",
                        "Challenge:" + Ids.named("challenge/npvr/4"),
                        "messages",
                        "LobbyMessage:" + LivedInWorld.MESSAGE));
        return item;
    }

    @Test
    void isDraftedEditedHandedOutPrintedAndRead() throws Exception {
        String item = item("Ruimte op het net", "false");
        Page page = visitors.desk(People.staff());
        page.navigate("/agenda-items/" + item);
        page.locator("a[href^='/briefings/new']").click();
        page.locator("#audience").fill("De voorzitter van Twente");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("De annotatie is opgesteld");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Ter besluitvorming: Ruimte op het net.");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Het net zit overvol");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "briefing-draft");
        String briefing = page.url().substring(page.url().indexOf("/briefings/"));

        page.locator("a[href$='/edit']").click();
        page.locator("#aim").fill("Een besluit over het net.");
        page.locator("#give").fill("- Wij leveren de locaties.");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "briefing-edit");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("De annotatie is opgeslagen");

        page.locator("a[href$='/handout']").click();
        browser.screenshot(page, "briefing-handout");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator("[role=alert]")).containsText("het bestuur");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("ligt vast");
        browser.screenshot(page, "briefing-handed-out");
        page.context().close();

        prints(briefing);
        reads(briefing);
    }

    private void prints(String briefing) throws Exception {
        byte[] pdf = downloads.of(People.board(), briefing + "/annotatie.pdf").body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Een besluit over het net.", "Wij leveren de locaties.", "De voorzitter van Twente");
        }
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).isCompliant()).isTrue();
        }
        byte[] word = downloads.of(People.board(), briefing + "/annotatie.docx").body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(document.getParagraphs())
                    .anyMatch(one ->
                            "Heading2".equals(one.getStyle()) && one.getText().equals("Lijn"));
        }
    }

    private void reads(String briefing) {
        Page telephone = visitors.telephone(People.board());
        telephone.navigate("/");
        telephone.locator("#unread-briefings ~ ul a[href='" + briefing + "']").click();
        PlaywrightAssertions.assertThat(telephone.locator("main")).containsText("Een besluit over het net.");
        PlaywrightAssertions.assertThat(telephone.locator("main")).not().containsText("Waar dit vandaan komt");
        assertThat(browser.accessibilityFindings(telephone)).isEmpty();
        assertThat(telephone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        browser.screenshot(telephone, "briefing-read-on-a-telephone");
        telephone.locator("form[action$='/readings'] button").click();
        PlaywrightAssertions.assertThat(telephone.locator(".flash")).containsText("gelezen");
        telephone.navigate("/");
        assertThat(telephone.locator("a[href='" + briefing + "']").count()).isZero();
        telephone.context().close();
        assertThat(officer.get(briefing).document().select("#readings ~ ul li").text())
                .contains("Bestuurder, Twente Board", "15 juni 2026");
    }

    @Test
    void isWholeOnADeskAndOnATelephone() {
        assertThat(Stream.of(
                                look.complaints("staff-desk", visitors.desk(People.staff()), BriefingRows.all()),
                                look.complaints("staff-phone", visitors.telephone(People.staff()), BriefingRows.all()),
                                look.complaints("board", visitors.desk(People.board()), BriefingRows.forOthers()),
                                look.complaints("auditor", visitors.desk(People.auditor()), BriefingRows.forOthers()),
                                look.complaints(
                                        "english", visitors.english(visitors.desk(People.staff())), BriefingRows.all()))
                        .flatMap(List::stream))
                .isEmpty();
    }

    @Test
    void isNotThereForOthersAndSaysWhyItCannotBeHandedOut() throws IOException, InterruptedException {
        String item = item("Alleen voor het team", "true");
        String id = Ids.next().toString();
        officer.post("/briefings", Map.of("id", id, "agendaItem", "AgendaItem:" + item, "audience", "De wethouder"));
        String refused = officer.post("/briefings/" + id + "/handout", Map.of("version", "1"))
                .text();
        assertThat(refused).contains("Dit agendapunt is alleen voor het team");
        assertThat(board.get("/briefings/" + id).status()).isEqualTo(404);
        assertThat(board.get("/briefings/" + id + "/edit").status()).isEqualTo(403);
        assertThat(downloads
                        .of(People.board(), "/briefings/" + id + "/annotatie.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(downloads
                        .of(People.partner(), "/briefings/" + id + "/annotatie.docx")
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/briefings/" + id + "/proposal").text()).contains("Uw tekst", "Nu bekend");
    }
}
