package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.Wording;
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
 * the budget that is debated after that summer. The letter names no amounts and no challenges: there are none here.
 */
@Singleton
final class MessagesScenario implements Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(MessagesScenario.class);
    private static final LobbyMessageId ID = new LobbyMessageId(Ids.named("lobby-message/npvr"));
    private static final UserId OWNER = new UserId(Ids.named("user/staff"));
    private static final String LETTER = "Raadsbrief van de gemeente Almelo van 2 juni 2026 over de ROS en het NPVR";

    private final LobbyMessages messages;
    private final Organisations organisations;

    MessagesScenario(LobbyMessages messages, Organisations organisations) {
        this.messages = messages;
        this.organisations = organisations;
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
        Recording drafted = messages.draft(system, new NewLobbyMessage(ID, wording(), details(regions(system))));
        Recording moved =
                drafted instanceof Recorded ? messages.move(system, ID, 1, MessageState.IN_ALIGNMENT) : drafted;
        if (!(moved instanceof Recorded)) {
            LOG.warn("The lobby message of the scenario does not fit what is stored: {}", moved);
        }
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
                        NewAsk.of(
                                "Stel structurele middelen beschikbaar voor de uitvoering van de regionale opgaven")));
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
                                LETTER)),
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
