package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanProvider;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.Certainty;
import nl.noaber.kernel.personal.ErasedPart;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.personal.SurnamePlace;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.Merge;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What messages do with what others ask of them: two organisations that are one, a person who is to be forgotten. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OthersTest {

    private final LobbyMessages messages;
    private final MessageVersions versions;
    private final Merges merges;
    private final PersonalRecords personal;
    private final Transactions transactions;
    private final SearchIndex search;
    private final World world;
    private final Viewer staff = People.staff();

    OthersTest(
            LobbyMessages messages,
            MessageVersions versions,
            Merges merges,
            BeanProvider<PersonalRecords> modules,
            Transactions transactions,
            SearchIndex search,
            World world) {
        this.messages = messages;
        this.versions = versions;
        this.merges = merges;
        this.personal = modules.stream()
                .filter(records -> records.getClass().getPackageName().startsWith("nl.noaber.messages"))
                .findFirst()
                .orElseThrow();
        this.transactions = transactions;
        this.search = search;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void isSharedWithTheOneThatTwoOrganisationsTurnOutToBe() {
        Organisation keep = world.organisation("Gemeente die blijft");
        Organisation absorb = world.organisation("Gemeente die opgaat");
        LobbyMessage message = world.aligned("Samenvoegen", World.sharedWith(absorb.id()));
        assertThat(seenBy(keep.id(), message)).isFalse();
        Merge merge = merged(merges.merge(
                staff,
                new MergeId(Ids.next()),
                new SeenStakeholder(keep.id(), keep.version()),
                new SeenStakeholder(absorb.id(), absorb.version()),
                Set.of()));
        assertThat(merge.moves()).containsEntry("lobbyMessages", 1);
        assertThat(seenBy(keep.id(), message)).isTrue();
        assertThat(found(keep.id(), "Samenvoegen")).isEqualTo(1);
        merged(merges.undo(staff, merge.id()));
        assertThat(seenBy(keep.id(), message)).isFalse();
        assertThat(seenBy(absorb.id(), message)).isTrue();
        assertThat(found(keep.id(), "Samenvoegen")).isZero();
    }

    @Test
    void tellsAndForgetsWhoWasNamedInAnyVersion() {
        LobbyMessage first = world.drafted("Vraag het mevrouw Adviseurskind");
        LobbyMessage later = world.revised(
                first,
                World.worded(
                        Patch.set("Vraag het de wethouder"),
                        Patch.set("Het net zit vol."),
                        Patch.set(List.of(NewAsk.of("Een gesprek met T. Adviseurskind")))));
        World.done(messages.update(
                staff,
                later.id(),
                later.version(),
                World.changed(
                        Patch.kept(),
                        Patch.set(List.of(MessageEvidence.of("Feit", "Notitie van T. Adviseurskind"))),
                        Patch.kept(),
                        Patch.kept())));
        Subject subject = new Subject(Ids.next(), Set.of(), Names.of("T.", "", "Adviseurskind"));
        Mention mention = personal.mentions(staff, subject).getFirst();
        assertThat(mention.certainty()).isEqualTo(Certainty.NAMED);
        assertThat(mention.values()).extracting(Mention.Value::field).contains("title", "asks", "evidence");

        Set<SurnamePlace> confirmed =
                Set.of(new SurnamePlace(RecordRef.of(LobbyMessage.TYPE, first.id()), "Adviseurskind"));
        ErasedPart part = transactions.retrying(() -> personal.erase(
                People.admin(), new Erasing(subject, "Betrokkene 7", Set.of(), Set.of(), confirmed), null));
        assertThat(part.changed()).isEqualTo(1);
        assertThat(personal.mentions(staff, subject)).isEmpty();
        assertThat(asks(first)).extracting(MessageAsk::text).containsExactly("Een gesprek met Betrokkene 7");
        assertThat(messages.byId(staff, first.id()).orElseThrow().version()).isEqualTo(4);
        assertThat(search.search(staff, "Adviseurskind", Set.of(SearchType.LOBBY_MESSAGE), true, PageRequest.first(5))
                        .nodes())
                .isEmpty();
    }

    @Test
    void handsOutNoWordsOfWhatTheOfficerMayNotRead() {
        world.drafted("Over de heer Geheimenis", World.confidentialTo());
        Subject subject = new Subject(Ids.next(), Set.of(), Names.of("", "", "Geheimenis"));
        Mention mention = personal.mentions(People.admin(), subject).getFirst();
        assertThat(mention.title()).isNull();
        assertThat(mention.values()).isEmpty();
        assertThat(personal.mentions(staff, subject).getFirst().title()).contains("Geheimenis");
    }

    private static Merge merged(Outcome<Merge> outcome) {
        if (outcome instanceof Outcome.Done<Merge>(Merge merge)) {
            return merge;
        }
        throw new AssertionError(outcome);
    }

    private boolean seenBy(OrganisationId organisation, LobbyMessage message) {
        return messages.byId(People.partner(organisation.value()), message.id())
                .filter(seen -> seen.visibility() == Visibility.SHARED)
                .isPresent();
    }

    private int found(OrganisationId organisation, String text) {
        return search.search(
                        People.partner(organisation.value()),
                        text,
                        Set.of(SearchType.LOBBY_MESSAGE),
                        false,
                        PageRequest.first(5))
                .nodes()
                .size();
    }

    private List<MessageAsk> asks(LobbyMessage message) {
        MessageVersionId id = Objects.requireNonNull(
                        versions.current(staff, Set.of(message.id())).get(message.id()))
                .id();
        return Objects.requireNonNull(versions.asks(staff, Set.of(id)).get(id));
    }
}
