package nl.noaber.contacts.internal;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.contacts.PublishedContact;
import nl.noaber.contacts.PublishedParty;
import nl.noaber.contacts.Side;
import nl.noaber.contacts.internal.PublishedReader.Published;
import nl.noaber.kernel.personal.TracesOfPersons;
import nl.noaber.stakeholders.NamedIn;
import nl.noaber.stakeholders.Naming;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What is told to everybody of a contact: whoever took part, by function and organisation alone. */
final class PublishedForm {

    private static final String NAME = "[naam]";
    private static final String TRACE = "[contactgegeven]";

    private PublishedForm() {}

    /**
     * @param texts subject, intended result and on whose behalf, without names
     */
    static PublishedContact of(
            Published row,
            List<String> texts,
            List<ParticipantRow> participants,
            Map<OrganisationId, Organisation> organisations) {
        return new PublishedContact(
                row.id().value(),
                row.startsAt(),
                row.channel(),
                texts.get(0),
                Texts.orNull(texts.get(1)),
                of(participants, Side.THEIRS)
                        .map(one -> party(one, organisations))
                        // Of whom neither post nor organisation is known nothing can be told but the name.
                        .filter(party -> party.function() != null || party.organisation() != null)
                        .distinct()
                        .toList(),
                texts.get(2).isBlank() ? ours(participants, organisations) : List.of(texts.get(2)));
    }

    private static List<String> ours(
            List<ParticipantRow> participants, Map<OrganisationId, Organisation> organisations) {
        return of(participants, Side.OURS)
                .map(one -> organisation(one, organisations))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private static Stream<ParticipantRow> of(List<ParticipantRow> participants, Side side) {
        return participants.stream().filter(one -> one.side() == side);
    }

    /** The name that stands for a person, post or organisation that may be known: never that of the person. */
    private static PublishedParty party(ParticipantRow row, Map<OrganisationId, Organisation> organisations) {
        String organisation = organisation(row, organisations);
        return new PublishedParty(row.postId() == null ? null : row.functionName(), organisation);
    }

    private static @Nullable String organisation(ParticipantRow row, Map<OrganisationId, Organisation> organisations) {
        Organisation organisation = row.organisationId() == null ? null : organisations.get(row.organisationId());
        return organisation == null ? null : organisation.name();
    }

    /** A text, with whom to look for in it: the persons and users who took part, under the names they had. */
    static NamedIn asked(String text, List<ParticipantRow> participants) {
        return new NamedIn(
                text,
                participants.stream()
                        .flatMap(one -> Stream.ofNullable(one.personId()))
                        .collect(Collectors.toSet()),
                participants.stream()
                        .filter(one -> one.personId() != null || one.userId() != null)
                        .map(ParticipantRow::name)
                        .collect(Collectors.toSet()));
    }

    /** Each text with another word for the names in it, and for what else leads to a person. */
    static List<String> without(List<NamedIn> texts, List<List<Naming>> namings) {
        return IntStream.range(0, texts.size())
                .mapToObj(index -> without(texts.get(index).text(), namings.get(index)))
                .toList();
    }

    private static String without(String text, List<Naming> namings) {
        NavigableMap<Integer, Hidden> hidden = new TreeMap<>();
        TracesOfPersons.in(text)
                .forEach(trace -> hidden.merge(trace.begins(), new Hidden(trace.ends(), TRACE), Hidden::longest));
        namings.forEach(naming -> hidden.merge(naming.begins(), new Hidden(naming.ends(), NAME), Hidden::longest));
        StringBuilder without = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, Hidden> one : hidden.entrySet()) {
            if (one.getKey() >= from) {
                without.append(text, from, one.getKey()).append(one.getValue().word());
            }
            from = Math.max(from, one.getValue().ends());
        }
        return without.append(text, from, text.length()).toString();
    }

    /** Until where something is hidden, and what stands there instead. */
    private record Hidden(int ends, String word) {

        static Hidden longest(Hidden one, Hidden other) {
            return one.ends() >= other.ends() ? one : other;
        }
    }
}
