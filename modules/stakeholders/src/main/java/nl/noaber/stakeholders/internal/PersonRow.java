package nl.noaber.stakeholders.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import org.jspecify.annotations.Nullable;

/** What is stored of a person and can change. */
record PersonRow(
        PersonId id,
        @Nullable String givenName,
        @Nullable String surnamePrefix,
        String surname,
        String sortName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String politicalParty,
        @Nullable String note,
        String dataSource,
        LocalDate reviewOn,
        String tags) {

    static final String SELECT = """
        SELECT person.id, person.given_name, person.surname_prefix, person.surname, person.sort_name, person.email,
               person.phone, person.political_party, person.note, person.data_source, person.review_on, person.tags,
               person.version, person.updated_at, person.withdrawn_at
        """;

    static PersonRow of(PersonId id, PersonDetails details) {
        PersonName name = details.name();
        return new PersonRow(
                id,
                name.givenName(),
                name.surnamePrefix(),
                name.surname(),
                sortName(name),
                details.email(),
                details.phone(),
                details.politicalParty(),
                details.note(),
                details.dataSource(),
                Objects.requireNonNull(details.reviewOn(), "set when it was tidied"),
                Lines.join(details.tags()));
    }

    /** The part that counts first stands first; a tab sorts before every letter, so that Berg comes before Bergen. */
    static String sortName(PersonName name) {
        return PlainText.cut(
                Stream.of(name.surname(), name.givenName(), name.surnamePrefix())
                        .map(part -> part == null ? "" : PlainText.of(part))
                        .collect(Collectors.joining("\t"))
                        .stripTrailing(),
                470);
    }

    /** What the team keeps to itself is not read for others. */
    static Person read(Viewer viewer, Row row) {
        PersonDetails details = new PersonDetails(
                new PersonName(row.textOrNull("given_name"), row.textOrNull("surname_prefix"), row.text("surname")),
                row.textOrNull("email"),
                row.textOrNull("phone"),
                row.textOrNull("political_party"),
                viewer.isTeam() ? row.textOrNull("note") : null,
                row.text("data_source"),
                row.date("review_on"),
                viewer.isTeam() ? Lines.split(row.text("tags")) : List.of());
        return new Person(
                row.id("id", PersonId::new), details, row.number("version"), row.instantOrNull("withdrawn_at") != null);
    }
}
