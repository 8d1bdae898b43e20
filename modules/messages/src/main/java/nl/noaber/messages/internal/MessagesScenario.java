package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.AskedOrganisation;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.NewAnswer;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.SignOffLevel;
import nl.noaber.messages.SignOffPosition;
import nl.noaber.messages.SignOffs;
import nl.noaber.messages.Wording;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationFilter;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.OrganisationOrder;
import nl.noaber.stakeholders.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The core message with its three parts that the council letter of Almelo of 2 June 2026 tells of, in our own words, for
 * the budget that is debated after that summer, put to all that say it together. The letter names no amounts and no
 * challenges: there are none here. Nor does it name a budget chapter: that is the one which the calendar of the register
 * calls the most important one for the programme.
 */
@Singleton
final class MessagesScenario implements Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(MessagesScenario.class);
    private static final LobbyMessageId ID = new LobbyMessageId(Ids.named("lobby-message/npvr"));
    private static final UserId OWNER = new UserId(Ids.named("user/staff"));
    private static final String LETTER = "Raadsbrief van de gemeente Almelo van 2 juni 2026 over de ROS en het NPVR";

    private static final String CALENDAR = "Begrotingskalender in het register: begrotingsbehandeling BZK (VII)";

    private static final OrganisationId ACHTERHOEK =
            new OrganisationId(Ids.named("organisation/npvr-region/achterhoek"));
    private static final BudgetChapterId INTERIOR = new BudgetChapterId(Ids.named("budget-chapter/VII"));
    private static final int DAYS = 28;

    private final LobbyMessages messages;
    private final SignOffs signOffs;
    private final Organisations organisations;
    private final Clock clock;

    MessagesScenario(LobbyMessages messages, SignOffs signOffs, Organisations organisations, Clock clock) {
        this.messages = messages;
        this.signOffs = signOffs;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 55;
    }

    @Override
    public void load(Viewer system) {
        if (messages.byId(system, ID).isPresent()) {
            return;
        }
        Set<OrganisationId> regions = regions(system);
        Recording drafted = messages.draft(system, new NewLobbyMessage(ID, wording(), details(regions)));
        Recording moved =
                drafted instanceof Recorded ? messages.move(system, ID, 1, MessageState.IN_ALIGNMENT) : drafted;
        Recording asked = moved instanceof Recorded ? ask(system, regions) : moved;
        if (!(asked instanceof Recorded)) {
            LOG.warn("The lobby message of the scenario does not fit what is stored: {}", asked);
            return;
        }
        answer(system);
    }

    /** Of all that say it; nobody's address is known, so that nothing is mailed. */
    private Recording ask(Viewer system, Set<OrganisationId> regions) {
        return signOffs.ask(
                system,
                ID,
                regions.stream().map(id -> new AskedOrganisation(id, null)).toList(),
                DutchTime.today(clock).plusDays(DAYS));
    }

    /** One agrees already, so that there is something to see. */
    private void answer(Viewer system) {
        signOffs.of(system, Set.of(ID)).getOrDefault(ID, List.of()).stream()
                .filter(signOff -> signOff.organisationId().equals(ACHTERHOEK))
                .forEach(signOff -> signOffs.answer(
                        system,
                        signOff.id(),
                        new NewAnswer(
                                1,
                                SignOffPosition.AGREED,
                                SignOffLevel.CIVIL_SERVICE,
                                null,
                                null,
                                "Ambtelijk overleg van de NPVR-regio's")));
    }

    private static Wording wording() {
        return new Wording(
                "Ga door met het Nationaal Programma Vitale Regio's",
                """
                De elf regio's van het Nationaal Programma Vitale Regio's vragen het Rijk drie dingen:

                1. zet het programma voort met de regio's die nu meedoen;
                2. maak werk van een andere beleids- en investeringslogica, waarin elke regio telt;
                3. stel structurele middelen beschikbaar om de opgaven van de regio's uit te voeren.\
                """,
                List.of(),
                List.of(
                        NewAsk.of("Zet het NPVR voort met de huidige regio's"),
                        NewAsk.of("Maak werk van de herijking van de beleids- en investeringslogica"),
                        new NewAsk(
                                null,
                                "Stel structurele middelen beschikbaar voor de uitvoering van de regionale opgaven",
                                null,
                                null,
                                null,
                                null,
                                INTERIOR,
                                null)));
    }

    private static LobbyMessageDetails details(Set<OrganisationId> regions) {
        return new LobbyMessageDetails(
                MessageScope.JOINT,
                OWNER,
                List.of(),
                2027,
                List.of(
                        MessageEvidence.of("De Tweede Kamer steunt de voortzetting van het NPVR breed", LETTER),
                        MessageEvidence.of(
                                "Structurele extra middelen zijn nog niet toegezegd; er is alleen geld voor het proces",
                                LETTER),
                        MessageEvidence.of(
                                "Hoofdstuk VII is voor het NPVR het belangrijkste hoofdstuk van de Rijksbegroting",
                                CALENDAR)),
                Visibility.SHARED,
                regions,
                Set.of());
    }

    /** All that say it together: our own region and the other ten. */
    private Set<OrganisationId> regions(Viewer system) {
        OrganisationFilter filter =
                new OrganisationFilter(Set.of(OrganisationKind.NPVR_REGION), null, null, Set.of(), null, null, false);
        return organisations
                .list(system, filter, OrganisationOrder.NAME_UP, PageRequest.first(PageRequest.MOST))
                .nodes()
                .stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
    }
}
