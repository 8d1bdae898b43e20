package nl.noaber.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a briefing is drafted from, and what of it the board could not read by itself. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftingTest {

    private static final List<String> VISIBILITIES = List.of("TEAM", "BOARD", "PUBLIC", "CONFIDENTIAL");
    private static final int ROUNDS = 6;

    private final Briefings briefings;
    private final World world;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    DraftingTest(Briefings briefings, World world, StatementCounter statements) {
        this.briefings = briefings;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void saysWhatNoaberKnowsAboutTheItem() {
        String ministry = world.organisation("Ministerie van Proef");
        String message = world.message("Netruimte", "BOARD");
        world.contact("BOARD", ministry, message, "net");
        world.assessment(ministry, "OPPONENT", "BOARD");
        String project = world.project("Netstation");
        String contribution = world.contribution(project, ministry, "PLEDGED");
        AgendaItemId item = world.item(
                "Net versterken",
                Map.of(
                        "explanation", "Het net is vol.",
                        "messages", List.of(message),
                        "projects", List.of(project),
                        "contributions", List.of(contribution),
                        "documents", List.of(Map.of("title", "Nota net", "reference", "d 25 754157"))));
        Map<BriefingSection, String> texts = texts(world.drafted(item));
        assertThat(texts.get(BriefingSection.AIM))
                .startsWith("Ter besluitvorming: Net versterken.")
                .contains("Het net is vol.", "Gaat over Opgave 4");
        assertThat(texts.get(BriefingSection.LINE_TO_TAKE))
                .contains(
                        "**Netruimte** (versie 1)\n\nKern van Netruimte.",
                        "Wij vragen: Vraag van Netruimte € 12.500.000 eenmalig.")
                .doesNotContain("En de rest");
        assertThat(texts.get(BriefingSection.OTHERS_THINK))
                .contains("- Ministerie van Proef: tegenstander bij opgave 4 (inschatting van 15 juni 2026).")
                .contains("kreeg op 6 mei 2026 de boodschap “Netruimte” (versie 1) en wijst die af. “Citaat net”");
        assertThat(texts.get(BriefingSection.GIVE))
                .contains("Wij zegden Ministerie van Proef toe: Geven net (uiterlijk 1 oktober 2026, staat open).");
        assertThat(texts.get(BriefingSection.GET))
                .contains("Ministerie van Proef zegde ons toe: Halen net (uiterlijk 1 juni 2026, staat open).")
                .contains("Ministerie van Proef voor “Netstation”: € 250.000,50, toegezegd.");
        assertThat(texts.get(BriefingSection.QUESTIONS))
                .contains("Waar komt de € 1.000.000 vandaan")
                .contains("Waarom is dit nog niet gedaan: Halen net")
                .contains("Wat antwoorden wij Ministerie van Proef, tegenstander bij opgave 4");
        assertThat(texts.get(BriefingSection.BACKGROUND)).isEqualTo("- Stuk: Nota net (kenmerk D/25/754157).");
    }

    @Test
    void countsAsGivenByUsWhatTheOrganisationOfTheExecutiveGives() {
        String ours = world.organisation("Gemeente van de bestuurder");
        String project = world.project("Eigen project");
        String contribution = world.contribution(project, ours, "PLEDGED");
        AgendaItemId item = world.item("Bijdragen", Map.of("contributions", List.of(contribution)));
        Briefing drafted = world.drafted(item, world.post(ours, "Wethouder van de proef"));
        assertThat(texts(drafted).get(BriefingSection.GIVE))
                .contains("Gemeente van de bestuurder voor “Eigen project”");
    }

    @Test
    void takesNothingThatIsConfidentialAndTellsWhatTheBoardCouldNotRead() {
        String ministry = world.organisation("Ministerie van Vertrouwen");
        String open = world.message("Open boodschap", "BOARD");
        String secret = world.message("Geheime boodschap", "CONFIDENTIAL");
        world.contact("CONFIDENTIAL", ministry, open, "vertrouwelijk");
        world.contact("TEAM", ministry, open, "team");
        world.contact("BOARD", ministry, open, "bestuur");
        AgendaItemId item = world.item("Vertrouwen", Map.of("messages", List.of(open, secret)));
        Briefing drafted = world.drafted(item);
        List<BriefingPassage> passages = briefings.passages(staff, drafted.id());
        assertThat(passages).allMatch(BriefingPassage::standing);
        assertThat(passages.stream().map(BriefingPassage::text))
                .noneMatch(text -> text.contains("vertrouwelijk"))
                .noneMatch(text -> text.contains("Geheime boodschap"));
        assertThat(said(passages, true)).anyMatch(text -> text.contains("Citaat team"));
        assertThat(said(passages, true)).anyMatch(text -> text.contains("Geven team"));
        assertThat(said(passages, false)).anyMatch(text -> text.contains("Citaat bestuur"));
        assertThat(said(passages, false)).anyMatch(text -> text.contains("Open boodschap"));
    }

    /** Whatever is planted: what is not told to be beyond the board is what the board's own draft would say. */
    @Test
    void nothingThatTheBoardCannotReadGoesUntold() {
        Random random = new Random(20261127);
        String ministry = world.organisation("Ministerie van Toeval");
        Set<String> hidden = new HashSet<>();
        List<String> messages = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String ofMessage = VISIBILITIES.get(random.nextInt(VISIBILITIES.size()));
            String ofContact = VISIBILITIES.get(random.nextInt(VISIBILITIES.size()));
            String word = "toeval" + round + "x";
            String message = world.message("Boodschap " + word, ofMessage);
            messages.add(message);
            world.contact(ofContact, ministry, message, word);
            if (isHidden(ofMessage)) {
                hidden.add("Kern van Boodschap " + word);
            }
            if (isHidden(ofContact)) {
                hidden.addAll(Set.of("Citaat " + word, "Geven " + word, "Halen " + word));
            }
        }
        AgendaItemId item = world.item("Toeval", Map.of("messages", messages));
        List<String> told = said(briefings.passages(staff, world.drafted(item).id()), false);
        assertThat(told).isNotEmpty();
        hidden.forEach(word -> assertThat(told).noneMatch(text -> text.contains(word)));
    }

    private static boolean isHidden(String visibility) {
        return visibility.equals("TEAM") || visibility.equals("CONFIDENTIAL");
    }

    @Test
    void takesAsManyStatementsForMuchAsForLittle() {
        String ministry = world.organisation("Ministerie van Tellen");
        List<String> messages = new ArrayList<>();
        List<String> projects = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            String message = world.message("Tel " + number, "BOARD");
            world.contact("BOARD", ministry, message, "tel" + number);
            messages.add(message);
            projects.add(world.project("Telproject " + number));
        }
        AgendaItemId item = world.item("Tellen", Map.of("messages", messages, "projects", projects));
        Briefing drafted = world.drafted(item);
        statements.atMost(36, () -> briefings.proposal(staff, drafted.id()));
    }

    @Test
    void isDraftedOnceHoweverOftenItIsSent() {
        AgendaItemId item = world.item("Eenmaal", Map.of());
        NewBriefing sent = new NewBriefing(new BriefingId(Ids.next()), item, null, "De voorzitter");
        Briefing drafted = World.done(briefings.draft(staff, sent));
        World.done(briefings.update(staff, drafted.id(), 1, BriefingChange.of(BriefingSection.AIM, "Anders")));
        assertThat(World.done(briefings.draft(staff, sent)).version()).isEqualTo(2);
        assertThat(World.problems(briefings.draft(People.colleague(), sent))).containsExactly("ID_IN_USE id");
        assertThat(texts(drafted).get(BriefingSection.AIM)).isEqualTo("Anders");
    }

    @Test
    void proposesAnewBesideWhatWasWritten() {
        String message = world.message("Nieuw verhaal", "BOARD");
        AgendaItemId item = world.item("Opnieuw", Map.of("messages", List.of(message)));
        Briefing drafted = world.drafted(item);
        World.done(briefings.update(
                staff, drafted.id(), 1, BriefingChange.of(BriefingSection.LINE_TO_TAKE, "Met eigen woorden.")));
        List<BriefingPassage> proposal = briefings.proposal(staff, drafted.id());
        assertThat(proposal.stream()
                        .filter(one -> one.section() == BriefingSection.LINE_TO_TAKE)
                        .map(BriefingPassage::standing))
                .isNotEmpty()
                .containsOnly(false);
        assertThat(texts(drafted).get(BriefingSection.LINE_TO_TAKE)).isEqualTo("Met eigen woorden.");
    }

    private static List<String> said(List<BriefingPassage> passages, boolean beyondBoard) {
        return passages.stream()
                .filter(one -> one.beyondBoard() == beyondBoard)
                .map(BriefingPassage::text)
                .collect(Collectors.toList());
    }

    private Map<BriefingSection, String> texts(Briefing briefing) {
        return briefings.texts(staff, Set.of(briefing.id())).getOrDefault(briefing.id(), Map.of());
    }
}
