package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.StakeholderType;
import org.jspecify.annotations.Nullable;

/** How persons are locked and stored. */
@Singleton
final class PersonKeeper implements Keeper<PersonId, Person> {

    private static final Viewer ALL_FIELDS = Viewer.system("keeper");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>.]+");

    private static final String UPDATE = """
        UPDATE person
           SET given_name = :givenName, surname_prefix = :surnamePrefix, surname = :surname,
               sort_name = :sortName, email = :email, phone = :phone, political_party = :politicalParty,
               note = :note, data_source = :dataSource, review_on = :reviewOn, tags = :tags,
               legal_basis = :legalBasis, public_role = :publicRole, notice_on = :noticeOn, notice_how = :noticeHow,
               objection_since = :objectionSince, objection_reason = :objectionReason,
               version = version + 1, updated_at = :now
         WHERE id = :id
        """;

    private final Database database;
    private final PersonRows persons;
    private final FormerPersonNames former;
    private final Lookups lookups;
    private final Live live;
    private final Documents documents;
    private final Clock clock;

    PersonKeeper(
            Database database,
            PersonRows persons,
            FormerPersonNames former,
            Lookups lookups,
            Live live,
            Documents documents,
            Clock clock) {
        this.former = former;
        this.database = database;
        this.persons = persons;
        this.lookups = lookups;
        this.live = live;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String type() {
        return StakeholderType.PERSON.typeName();
    }

    @Override
    public RecordRef ref(Person person) {
        return person.id().ref();
    }

    @Override
    public Optional<Person> lock(PersonId id) {
        return database.sql(PersonRow.SELECT).append("""
              FROM person
             WHERE id = (SELECT COALESCE(merged_into, id) FROM stakeholder WHERE id = :id)
               FOR UPDATE
            """).bind("id", id).single(row -> PersonRow.read(ALL_FIELDS, row));
    }

    @Override
    public Person again(Person person) {
        return persons.byIds(ALL_FIELDS, Set.of(person.id())).getOrDefault(person.id(), person);
    }

    @Override
    public Optional<UUID> creator(PersonId id) {
        return database.sql("SELECT created_by FROM person WHERE id = :id")
                .bind("id", id)
                .single(row -> row.uuid("created_by"));
    }

    @Override
    public int version(Person person) {
        return person.version();
    }

    @Override
    public boolean isWithdrawn(Person person) {
        return person.withdrawn();
    }

    @Override
    public Map<String, @Nullable String> fields(Person person) {
        return fields(person.details());
    }

    static Map<String, @Nullable String> fields(PersonDetails details) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("givenName", details.name().givenName());
        fields.put("surnamePrefix", details.name().surnamePrefix());
        fields.put("surname", details.name().surname());
        fields.put("email", details.email());
        fields.put("phone", details.phone());
        fields.put("politicalParty", details.politicalParty());
        fields.put("note", details.note());
        fields.put("dataSource", details.dataSource());
        fields.put("reviewOn", Fields.text(details.reviewOn()));
        fields.putAll(PersonalFields.of(details.personal()));
        fields.put("tags", details.tags().isEmpty() ? null : Lines.join(details.tags()));
        return fields;
    }

    @Override
    public Person tidy(Person person) {
        return person.with(tidy(person.details()));
    }

    /** Without a day of its own, the data is looked at again in two years. */
    PersonDetails tidy(PersonDetails details) {
        LocalDate review = details.reviewOn();
        return new PersonDetails(
                details.name(),
                Lines.tidy(details.email()),
                Lines.tidy(details.phone()),
                Lines.tidy(details.politicalParty()),
                details.note() == null || details.note().isBlank() ? null : details.note(),
                details.dataSource().strip(),
                review == null ? DutchTime.today(clock).plusYears(2) : review,
                PersonalFields.tidy(details.personal()),
                Lines.tidy(details.tags()).stream().sorted().toList());
    }

    @Override
    public List<Problem> problems(Person person) {
        return person.erased()
                ? List.of(Problem.of("ERASED", ""))
                : rules(person.id(), person.details(), Optional.empty());
    }

    /**
     * What a person must keep to.
     *
     * @param political whether the post it gets along with its registration is political
     */
    List<Problem> rules(PersonId id, PersonDetails details, Optional<Boolean> political) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(details.name().surname(), 200, "surname", problems);
        Texts.atMost(details.name().givenName(), 200, "givenName", problems);
        Texts.atMost(details.name().surnamePrefix(), 60, "surnamePrefix", problems);
        Texts.atMost(details.email(), 254, "email", problems);
        Texts.atMost(details.phone(), 60, "phone", problems);
        Texts.atMost(details.politicalParty(), 100, "politicalParty", problems);
        Texts.atMost(details.note(), 100_000, "note", problems);
        Texts.required(details.dataSource(), 200, "dataSource", problems);
        PersonalFields.check(details.personal(), DutchTime.today(clock), problems);
        details.tags().forEach(tag -> Texts.atMost(tag, 60, "tags", problems));
        String email = details.email();
        if (email != null && !EMAIL.matcher(email).matches()) {
            problems.add(Problem.of("NO_EMAIL_ADDRESS", "email"));
        }
        if (details.politicalParty() != null && !political.orElseGet(() -> heldPoliticalPost(id))) {
            problems.add(Problem.of("PARTY_WITHOUT_POLITICAL_POST", "politicalParty"));
        }
        return problems;
    }

    private boolean heldPoliticalPost(PersonId id) {
        return database.sql("""
            SELECT 1
              FROM tenure
              JOIN post ON post.id = tenure.post_id
             WHERE tenure.person_id = :id
               AND tenure.withdrawn_at IS NULL
               AND post.political
             LIMIT 1
            """).bind("id", id).exists();
    }

    @Override
    public void store(Person before, Person after, Instant now) {
        database.sql(UPDATE)
                .bindAll(PersonRow.of(after.id(), after.details()))
                .bind("now", now)
                .update();
        former.keep(after.id(), before.details().name(), after.details().name());
        lookups.replace(Lookups.Lookup.of(after.id(), after.details()));
        documents.refreshPersons(Set.of(after.id()));
    }

    @Override
    public void withdraw(Person person, Instant now) {
        live.withdraw(person.id(), now);
        lookups.replace(Lookups.Lookup.of(person.id(), person.details()).withoutKeys());
        documents.refreshPersons(Set.of(person.id()));
    }

    @Override
    public void restore(Person person, Instant now) {
        live.restore(person.id(), now);
        lookups.replace(Lookups.Lookup.of(person.id(), person.details()));
        documents.refreshPersons(Set.of(person.id()));
    }
}
