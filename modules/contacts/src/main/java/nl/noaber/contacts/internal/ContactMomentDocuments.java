package nl.noaber.contacts.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;

/** What can be found of a contact moment. */
final class ContactMomentDocuments {

    private static final int MOST_NAMES = 5;

    /** Of all who took part, in characters: of an event with five hundred, a hundred and fifty or so. */
    private static final int MOST_OF_PARTICIPANTS = 4_000;

    private ContactMomentDocuments() {}

    /**
     * The document of a contact moment.
     *
     * @param organisations those of the other side, for their abbreviations and other names
     */
    static SearchDocument of(WholeContactMoment moment, Map<OrganisationId, Organisation> organisations) {
        ContactMomentRow row = moment.row();
        LocalDate day = DutchTime.day(row.startsAt());
        Reach reach = moment.reach();
        return new SearchDocument(
                SearchType.CONTACT_MOMENT,
                row.id().value(),
                row.subject().isBlank() ? "Concept" : row.subject(),
                Stream.concat(Stream.of(day.format(ContactSubtitles.DAY)), names(moment, reach))
                        .collect(Collectors.joining(ContactSubtitles.BETWEEN)),
                List.of(),
                text(row, participants(moment, reach, organisations)),
                day,
                reach.visibility(),
                reach.principals(),
                row.isWithdrawn());
    }

    /** What was said first, as long as the index takes it all: a word is shown where it was said. */
    private static String text(ContactMomentRow row, String participants) {
        String said = Stream.of(row.note(), row.handedOver(), row.place(), row.intendedResult(), row.onBehalfOf())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("\n\n"));
        boolean fits = said.length() + participants.length() <= SearchIndex.WHOLLY_INDEXED;
        return (fits ? Stream.of(said, participants) : Stream.of(participants, said))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** Organisations by all their names, and then everybody, as far as there is room. */
    private static String participants(
            WholeContactMoment moment, Reach reach, Map<OrganisationId, Organisation> organisations) {
        Stream<String> called = moment.organisationsOfTheirs().stream()
                .map(organisations::get)
                .filter(Objects::nonNull)
                .flatMap(ContactMomentDocuments::names);
        StringJoiner all = new StringJoiner(ContactSubtitles.BETWEEN);
        for (String name :
                Stream.concat(called, everybody(moment, reach)).distinct().toList()) {
            if (all.length() + name.length() > MOST_OF_PARTICIPANTS) {
                break;
            }
            all.add(name);
        }
        return all.toString();
    }

    private static Stream<String> names(Organisation organisation) {
        return Stream.concat(
                Stream.of(
                                organisation.abbreviation(),
                                organisation.name(),
                                organisation.details().englishName())
                        .flatMap(Stream::ofNullable),
                organisation.details().otherNames().stream());
    }

    private static Stream<String> names(WholeContactMoment moment, Reach reach) {
        return everybody(moment, reach).limit(MOST_NAMES);
    }

    /** Persons are named only where everybody who can find the contact moment may see every person. */
    private static Stream<String> everybody(WholeContactMoment moment, Reach reach) {
        boolean persons = reach.visibility() == Visibility.TEAM || reach.visibility() == Visibility.BOARD;
        return moment.participants().stream()
                .filter(one -> one.side() == Side.THEIRS)
                .map(one -> persons ? one.name() : one.functionName())
                .distinct();
    }
}
