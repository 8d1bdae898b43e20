package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.Deliveries;
import nl.noaber.contacts.Delivery;
import nl.noaber.contacts.Reception;
import nl.noaber.disclosure.internal.Content.Said;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.MessageVersions;
import nl.noaber.messages.VersionNumber;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** What contact moments say of the messages that were brought in them, under the title that each had then. */
@Singleton
final class BroughtMessages {

    private final Deliveries deliveries;
    private final MessageVersions versions;
    private final Organisations organisations;

    BroughtMessages(Deliveries deliveries, MessageVersions versions, Organisations organisations) {
        this.deliveries = deliveries;
        this.versions = versions;
        this.organisations = organisations;
    }

    Map<ContactMomentId, List<Said>> passages(Viewer viewer, Set<ContactMomentId> ids) {
        Map<ContactMomentId, List<Delivery>> brought = deliveries.in(viewer, ids);
        if (brought.isEmpty()) {
            return Map.of();
        }
        List<Delivery> all = brought.values().stream().flatMap(List::stream).toList();
        Map<VersionNumber, MessageVersion> titles = versions.byNumbers(
                viewer, all.stream().map(BroughtMessages::version).collect(Collectors.toSet()));
        Map<OrganisationId, Organisation> heard = organisations.byIds(
                viewer, all.stream().map(Delivery::organisationId).collect(Collectors.toSet()));
        Map<ContactMomentId, List<Said>> passages = new HashMap<>();
        brought.forEach((id, some) -> passages.put(
                id,
                IntStream.range(0, some.size())
                        .mapToObj(index -> new Said(
                                "delivery." + (index + 1),
                                some.size() == 1 ? "Gebrachte boodschap" : "Gebrachte boodschap " + (index + 1),
                                told(
                                        some.get(index),
                                        titles.get(version(some.get(index))),
                                        heard.get(some.get(index).organisationId()))))
                        .toList()));
        return passages;
    }

    private static VersionNumber version(Delivery delivery) {
        return new VersionNumber(delivery.messageId(), delivery.number());
    }

    private static String told(
            Delivery delivery, @Nullable MessageVersion version, @Nullable Organisation organisation) {
        return Stream.of(
                        version == null ? "" : version.title() + " (versie " + delivery.number() + ")",
                        organisation == null ? "" : "Aan " + organisation.name() + ": " + word(delivery.reception()),
                        delivery.quote() == null ? "" : "“" + delivery.quote() + "”")
                .filter(line -> !line.isEmpty())
                .map(PlainNote::of)
                .collect(Collectors.joining("\n"));
    }

    private static String word(Reception reception) {
        return switch (reception) {
            case SUPPORTS -> "steunt";
            case OPEN -> "staat open";
            case DOUBTS -> "twijfelt";
            case REFUSES -> "wijst af";
            case UNKNOWN -> "niet bekend";
        };
    }
}
