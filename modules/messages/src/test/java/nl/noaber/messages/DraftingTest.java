package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftingTest {

    private static final Wording WORDING = Wording.of("Ruimte op het net", "Het net zit vol.");
    private static final LobbyMessageDetails JOINT = LobbyMessageDetails.of(MessageScope.JOINT);

    private final LobbyMessages messages;
    private final MessageVersions versions;
    private final ChangeLog changeLog;
    private final World world;
    private final Viewer staff = People.staff();

    DraftingTest(LobbyMessages messages, MessageVersions versions, ChangeLog changeLog, World world) {
        this.messages = messages;
        this.versions = versions;
        this.changeLog = changeLog;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void keepsAllThatWasWritten() {
        Wording wording = new Wording(
                " Ruimte op\nhet net ",
                "Het net zit vol.",
                List.of(new MessageVariant(MessageAudience.MINISTRY, World.BZK, "Kies nu.")),
                List.of(new NewAsk(null, "Verzwaren", 12_500_000L, true, 2027, 2031, world.chapterSeven(), " 3.1 ")));
        MessageEvidence evidence = new MessageEvidence(
                "3.000 woningen wachten", "Eigen opgave", "https://example.org/net", LocalDate.of(2026, 12, 31));
        LobbyMessage drafted = World.done(messages.draft(
                staff,
                NewLobbyMessage.of(
                        wording,
                        new LobbyMessageDetails(
                                MessageScope.JOINT,
                                World.COLLEAGUE,
                                List.of(World.challenge(4)),
                                2027,
                                List.of(evidence),
                                Visibility.SHARED,
                                Set.of(World.ACHTERHOEK),
                                Set.of()))));
        assertThat(drafted.title()).isEqualTo("Ruimte op het net");
        assertThat(drafted.state()).isEqualTo(MessageState.DRAFT);
        assertThat(drafted.ownerId()).isEqualTo(World.COLLEAGUE);
        assertThat(messages.challenges(staff, Set.of(drafted.id())))
                .containsEntry(drafted.id(), List.of(World.challenge(4)));
        assertThat(messages.evidence(staff, Set.of(drafted.id()))).containsEntry(drafted.id(), List.of(evidence));
        assertThat(Objects.requireNonNull(
                                messages.audiences(staff, Set.of(drafted.id())).get(drafted.id()))
                        .sharedWith())
                .containsExactly(World.ACHTERHOEK);
        saysWhatWasWritten(drafted, wording);
    }

    private void saysWhatWasWritten(LobbyMessage drafted, Wording wording) {
        MessageVersion version = current(drafted);
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.madeBy()).isEqualTo(staff.name());
        assertThat(versions.variants(staff, Set.of(version.id()))).containsEntry(version.id(), wording.variants());
        MessageAsk ask = asks(drafted).getFirst();
        assertThat(ask.amount()).isEqualTo(12_500_000L);
        assertThat(ask.budgetArticle()).isEqualTo("3.1");
        assertThat(fields(drafted))
                .containsEntry(
                        "asks", "Verzwaren (€ 12.500.000 per jaar, 2027 tot en met 2031, hoofdstuk VII, artikel 3.1)")
                .containsEntry("variants", "Ministerie (BZK): Kies nu.")
                .containsEntry(
                        "evidence",
                        "3.000 woningen wachten (Eigen opgave, https://example.org/net, geldig tot en met"
                                + " 31 december 2026)")
                .containsEntry("number", "1")
                .containsEntry("sharedWith", "Achterhoek");
    }

    @Test
    void isStoredOnceHoweverOftenItIsSent() {
        NewLobbyMessage given =
                NewLobbyMessage.of(Wording.of("Eenmaal", "Tekst", NewAsk.structural("Geld", 100L, 2027)), JOINT);
        LobbyMessage first = World.done(messages.draft(staff, given));
        LobbyMessage again = World.done(messages.draft(staff, given));
        assertThat(again).isEqualTo(first);
        assertThat(versions.count(staff, Set.of(first.id()))).containsEntry(first.id(), 1L);

        world.revised(first, World.title("Herschreven"));
        assertThat(World.done(messages.draft(staff, given)).title()).isEqualTo("Herschreven");
        assertThat(World.problems(messages.draft(People.colleague(), given))).containsExactly("ID_IN_USE id");
        assertThat(World.problems(messages.draft(staff, new NewLobbyMessage(given.id(), WORDING, JOINT))))
                .containsExactly("ID_IN_USE id");
    }

    @Test
    void isForTheTeam() {
        assertThat(World.problems(messages.draft(People.board(), NewLobbyMessage.of(WORDING, JOINT))))
                .containsExactly("NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, 2027, 2028, AMOUNT_OUT_OF_BOUNDS asks.0.amount",
        "-5, true, 2027, 2028, AMOUNT_OUT_OF_BOUNDS asks.0.amount",
        "1000000000001, true, 2027, 2028, AMOUNT_OUT_OF_BOUNDS asks.0.amount",
        "100, , 2027, 2028, TERM_MISSING asks.0.structural",
        ", true, 2027, 2028, AMOUNT_MISSING asks.0.amount",
        "100, false, 1999, 2028, YEAR_OUT_OF_BOUNDS asks.0.fromYear",
        "100, false, 2027, 2101, YEAR_OUT_OF_BOUNDS asks.0.untilYear",
        "100, false, 2028, 2027, ENDS_BEFORE_START asks.0.untilYear"
    })
    void refusesAnAskThatCannotBe(
            @Nullable Long amount, @Nullable Boolean structural, int from, int until, String problem) {
        NewAsk ask = new NewAsk(null, "Geld", amount, structural, from, until, null, null);
        assertThat(World.problems(messages.draft(staff, NewLobbyMessage.of(Wording.of("Titel", "Tekst", ask), JOINT))))
                .containsExactly(problem);
    }

    @Test
    void takesTheHighestAmount() {
        NewAsk ask = NewAsk.structural("Alles", MessageAsk.HIGHEST_AMOUNT, 2000);
        LobbyMessage drafted =
                World.done(messages.draft(staff, NewLobbyMessage.of(Wording.of("Titel", "", ask), JOINT)));
        assertThat(asks(drafted).getFirst().amount()).isEqualTo(100_000_000_000L);
    }

    @Test
    void refusesAVariantForAnOrganisationThatIsNotOfItsAudience() {
        for (MessageAudience audience : MessageAudience.values()) {
            Wording wording = new Wording(
                    "Titel", "Tekst", List.of(new MessageVariant(audience, World.BZK, "Voor wie?")), List.of());
            Recording drafted = messages.draft(staff, NewLobbyMessage.of(wording, JOINT));
            if (audience == MessageAudience.MINISTRY) {
                World.done(drafted);
            } else {
                assertThat(World.problems(drafted)).containsExactly("NOT_OF_AUDIENCE variants.0.organisation");
            }
        }
    }

    @Test
    void refusesWordsThatAreMissingOrTooMany() {
        String long301 = "a".repeat(301);
        String long20001 = "b".repeat(20_001);
        Wording wording = new Wording(
                long301,
                long20001,
                List.of(
                        new MessageVariant(MessageAudience.REGION, null, " "),
                        new MessageVariant(MessageAudience.REGION, null, "Nog eens")),
                List.of(
                        NewAsk.of(" "),
                        new NewAsk(new AskId(Ids.next()), "Nieuw", null, null, null, null, null, null)));
        assertThat(World.problems(messages.draft(staff, NewLobbyMessage.of(wording, JOINT))))
                .containsExactly(
                        "TITLE_TOO_LONG title",
                        "TEXT_TOO_LONG text",
                        "VARIANT_TEXT_MISSING variants.0.text",
                        "VARIANT_TWICE variants.1.audience",
                        "ASK_TEXT_MISSING asks.0.text",
                        "NOT_FOUND asks.1.id");
        assertThat(World.problems(messages.draft(staff, NewLobbyMessage.of(Wording.of(" \n", ""), JOINT))))
                .containsExactly("TITLE_MISSING title");
        assertThat(World.problems(messages.draft(
                        staff,
                        NewLobbyMessage.of(
                                new Wording("Titel", "", List.of(), Collections.nCopies(51, NewAsk.of("Vraag"))),
                                JOINT))))
                .containsExactly("TOO_MANY_ASKS asks");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', Bron, , EVIDENCE_MISSING evidence.0.text",
        "Feit, ' ', , SOURCE_MISSING evidence.0.source",
        "Feit, Bron, ftp://example.org/x, ADDRESS_NOT_ON_THE_WEB evidence.0.address",
        "Feit, Bron, javascript:alert(1), ADDRESS_NOT_ON_THE_WEB evidence.0.address",
        "Feit, Bron, https:///pad, ADDRESS_NOT_ON_THE_WEB evidence.0.address",
        "Feit, Bron, geen adres, ADDRESS_NOT_ON_THE_WEB evidence.0.address"
    })
    void refusesEvidenceThatConvincesNobody(String text, String source, @Nullable String address, String problem) {
        assertThat(World.problems(draft(new LobbyMessageDetails(
                        MessageScope.JOINT,
                        null,
                        List.of(),
                        null,
                        List.of(new MessageEvidence(text, source, address, null)),
                        Visibility.TEAM,
                        Set.of(),
                        Set.of()))))
                .containsExactly(problem);
    }

    @Test
    void refusesWhoIsNotThereOrNotMeant() {
        UserId nobody = new UserId(Ids.next());
        OrganisationId nowhere = new OrganisationId(Ids.next());
        assertThat(World.problems(draft(new LobbyMessageDetails(
                        MessageScope.JOINT,
                        World.PARTNER,
                        List.of(new ChallengeId(Ids.next())),
                        1999,
                        List.of(),
                        Visibility.SHARED,
                        Set.of(nowhere),
                        Set.of(nobody)))))
                .containsExactly(
                        "YEAR_OUT_OF_BOUNDS budgetYear",
                        "NOT_FOUND challenges.0",
                        "NOT_FOUND sharedWith",
                        "NOT_CONFIDENTIAL confidentialTo",
                        "OWNER_OUTSIDE_TEAM owner");
        assertThat(World.problems(draft(World.sharedWith()))).containsExactly("SHARED_WITH_NOBODY sharedWith");
        assertThat(World.problems(draft(World.confidentialTo(nobody)))).containsExactly("NOT_FOUND confidentialTo");
    }

    @Test
    void keepsWhatIsOurOwnFromPartners() {
        assertThat(World.problems(draft(own(Visibility.SHARED, Set.of(World.ACHTERHOEK), Set.of()))))
                .containsExactly("OWN_IS_NOT_SHARED visibility");
        assertThat(World.problems(draft(own(Visibility.CONFIDENTIAL, Set.of(), Set.of(World.PARTNER, World.BOARD)))))
                .containsExactly("OWN_NOT_FOR_PARTNERS confidentialTo");
    }

    @Test
    void loadsTheMessageOfTheCouncilLetterOnce() {
        world.loadScenario();
        world.loadScenario();
        LobbyMessage message = messages.byId(People.partner(), new LobbyMessageId(Ids.named("lobby-message/npvr")))
                .orElseThrow();
        assertThat(message.state()).isEqualTo(MessageState.IN_ALIGNMENT);
        assertThat(message.scope()).isEqualTo(MessageScope.JOINT);
        assertThat(message.budgetYear()).isEqualTo(2027);
        assertThat(message.ownerId()).isEqualTo(World.STAFF);
        assertThat(asks(message))
                .hasSize(3)
                .allSatisfy(ask -> assertThat(ask.amount()).isNull());
        assertThat(Objects.requireNonNull(
                                messages.audiences(staff, Set.of(message.id())).get(message.id()))
                        .sharedWith())
                .hasSize(11);
    }

    private Recording draft(LobbyMessageDetails details) {
        return messages.draft(staff, NewLobbyMessage.of(WORDING, details));
    }

    private static LobbyMessageDetails own(Visibility visibility, Set<OrganisationId> shared, Set<UserId> users) {
        return new LobbyMessageDetails(MessageScope.OWN, null, List.of(), null, List.of(), visibility, shared, users);
    }

    private MessageVersion current(LobbyMessage message) {
        return Objects.requireNonNull(
                versions.current(staff, Set.of(message.id())).get(message.id()));
    }

    private List<MessageAsk> asks(LobbyMessage message) {
        MessageVersionId id = current(message).id();
        return Objects.requireNonNull(versions.asks(staff, Set.of(id)).get(id));
    }

    private Map<String, @Nullable String> fields(LobbyMessage message) {
        RecordRef record = RecordRef.of(LobbyMessage.TYPE, message.id());
        Page<Change> lines = Objects.requireNonNull(changeLog
                .timelines(People.staff(), Set.of(record), PageRequest.first(5))
                .get(record));
        Map<String, @Nullable String> fields = new HashMap<>();
        for (FieldChange field : lines.nodes().getFirst().fields()) {
            fields.put(field.field(), field.after());
        }
        return fields;
    }
}
