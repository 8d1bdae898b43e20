package nl.noaber.stakeholders.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.LegalBasis;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.PersonalData;
import nl.noaber.stakeholders.PublicRole;
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
        LegalBasis legalBasis,
        PublicRole publicRole,
        @Nullable LocalDate noticeOn,
        @Nullable String noticeHow,
        @Nullable LocalDate objectionSince,
        @Nullable String objectionReason,
        String tags) {

    /** The columns that an organisation has not. */
    static final String OWN = """
               person.given_name, person.surname_prefix, person.surname, person.email, person.phone,
               person.political_party, person.note, person.data_source, person.review_on,
               person.legal_basis, person.public_role, person.notice_on, person.notice_how,
               person.objection_since, person.objection_reason, person.erased_at
        """;

    static final String SELECT = """
        SELECT person.id, person.sort_name, person.tags, person.version, person.updated_at, person.withdrawn_at,
        """ + OWN;

    static PersonRow of(PersonId id, PersonDetails details) {
        PersonName name = details.name();
        PersonalData personal = details.personal();
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
                personal.legalBasis(),
                Objects.requireNonNullElse(personal.publicRole(), PublicRole.STAFF),
                personal.noticeOn(),
                personal.noticeHow(),
                personal.objectionSince(),
                personal.objectionReason(),
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
                viewer.isTeam() ? row.text("data_source") : "",
                row.date("review_on"),
                personal(viewer, row),
                viewer.isTeam() ? Lines.split(row.text("tags")) : List.of());
        return new Person(
                row.id("id", PersonId::new),
                details,
                row.number("version"),
                row.instantOrNull("withdrawn_at") != null,
                row.instantOrNull("erased_at") != null);
    }

    private static PersonalData personal(Viewer viewer, Row row) {
        PersonalData personal = new PersonalData(
                row.choice("legal_basis", LegalBasis.class),
                row.choice("public_role", PublicRole.class),
                row.dateOrNull("notice_on"),
                row.textOrNull("notice_how"),
                row.dateOrNull("objection_since"),
                row.textOrNull("objection_reason"));
        return viewer.isTeam() ? personal : personal.withoutReason();
    }
}
