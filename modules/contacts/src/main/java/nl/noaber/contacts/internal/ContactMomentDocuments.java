package nl.noaber.contacts.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchType;

/** What can be found of a contact moment. */
final class ContactMomentDocuments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Viewer.DUTCH);
    private static final int MOST_NAMES = 5;

    private ContactMomentDocuments() {}

    static SearchDocument of(WholeContactMoment moment) {
        ContactMomentRow row = moment.row();
        LocalDate day = DutchTime.day(row.startsAt());
        Reach reach = moment.reach();
        return new SearchDocument(
                SearchType.CONTACT_MOMENT,
                row.id().value(),
                row.subject().isBlank() ? "Concept" : row.subject(),
                Stream.concat(Stream.of(day.format(DAY)), names(moment, reach)).collect(Collectors.joining(" · ")),
                List.of(),
                Stream.of(row.note(), row.handedOver(), row.place(), row.intendedResult(), row.onBehalfOf())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining("\n\n")),
                day,
                reach.visibility(),
                reach.principals(),
                row.isWithdrawn());
    }

    /** Persons are named only where everybody who can find the contact moment may see every person. */
    private static Stream<String> names(WholeContactMoment moment, Reach reach) {
        boolean persons = reach.visibility() == Visibility.TEAM || reach.visibility() == Visibility.BOARD;
        return moment.participants().stream()
                .filter(one -> one.side() == Side.THEIRS)
                .map(one -> persons ? one.name() : one.functionName())
                .distinct()
                .limit(MOST_NAMES);
    }
}
