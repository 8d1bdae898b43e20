package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Certainty;
import nl.noaber.kernel.personal.ErasedPart;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Holding;
import nl.noaber.kernel.personal.Holding.Data;
import nl.noaber.kernel.personal.Holding.People;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** What this module holds on persons: their own records, what is judged of them, and texts that name them. */
@Singleton
final class StakeholderPersonalRecords implements PersonalRecords {

    private static final Set<People> STAKEHOLDERS = Set.of(People.STAKEHOLDERS);
    private static final Set<People> NAMED = Set.of(People.STAKEHOLDERS, People.NAMED_IN_TEXTS, People.USERS);

    private final Database database;
    private final NamedStakeholders named;
    private final ErasingPerson erasing;

    StakeholderPersonalRecords(Database database, NamedStakeholders named, ErasingPerson erasing) {
        this.database = database;
        this.named = named;
        this.erasing = erasing;
    }

    @Override
    public List<Holding> holdings() {
        List<Holding> all = new ArrayList<>();
        all.add(person());
        all.add(new Holding(
                "person",
                "person_former_name",
                List.of("word", "given_name", "surname_prefix", "surname"),
                STAKEHOLDERS,
                Set.of(Data.NAME)));
        all.add(found("stakeholder_word", "word"));
        all.add(found("stakeholder_tag", "tag"));
        all.add(found("match_key", "value"));
        all.add(new Holding(
                "assessment", "assessment", List.of("note", "created_by_name"), NAMED, Set.of(Data.JUDGEMENT)));
        all.add(new Holding("relation", "relation", List.of("note", "created_by_name"), NAMED, Set.of(Data.FUNCTION)));
        all.addAll(named());
        all.add(maker("tenure"));
        all.add(new Holding(
                "merge",
                "stakeholder_merge",
                List.of("absorbed_name", "merged_by_name"),
                Set.of(People.STAKEHOLDERS, People.USERS),
                Set.of(Data.NAME, Data.ACTION)));
        all.add(new Holding("merge", "merge_move", List.of("detail"), STAKEHOLDERS, Set.of(Data.NAME)));
        return all;
    }

    /** Of organisations and posts, in what is typed of which somebody can be named. */
    private static List<Holding> named() {
        return List.of(
                new Holding(
                        "organisation",
                        "organisation",
                        List.of(
                                "name",
                                "sort_name",
                                "english_name",
                                "other_names",
                                "description",
                                "website",
                                "visiting_address",
                                "tags",
                                "source",
                                "created_by_name"),
                        Set.of(People.NAMED_IN_TEXTS, People.USERS),
                        Set.of(Data.NAME)),
                new Holding(
                        "post",
                        "post",
                        List.of("name", "sort_name", "created_by_name"),
                        Set.of(People.NAMED_IN_TEXTS, People.USERS),
                        Set.of(Data.NAME, Data.FUNCTION, Data.ACTION)),
                new Holding(
                        "organisation",
                        "registered_field",
                        List.of("value"),
                        Set.of(People.NAMED_IN_TEXTS),
                        Set.of(Data.NAME)));
    }

    private static Holding person() {
        return new Holding(
                "person",
                "person",
                List.of(
                        "given_name",
                        "surname_prefix",
                        "surname",
                        "sort_name",
                        "email",
                        "phone",
                        "political_party",
                        "note",
                        "data_source",
                        "tags",
                        "notice_how",
                        "objection_reason",
                        "created_by_name"),
                NAMED,
                Set.of(Data.NAME, Data.CONTACT_DETAILS, Data.POLITICAL_PARTY));
    }

    private static Holding found(String table, String column) {
        return new Holding("personSearch", table, List.of(column), STAKEHOLDERS, Set.of(Data.NAME));
    }

    private static Holding maker(String table) {
        return new Holding(
                table,
                table,
                List.of("created_by_name"),
                Set.of(People.STAKEHOLDERS, People.USERS),
                Set.of(Data.FUNCTION, Data.ACTION));
    }

    @Override
    public Set<RecordRef> own(Subject subject) {
        Set<RecordRef> own = new HashSet<>();
        subject.ids().forEach(id -> own.add(new RecordRef("Person", id)));
        own.addAll(refs(
                "Tenure",
                database.sql("SELECT id FROM tenure WHERE person_id IN (:ids)")
                        .bind("ids", subject.ids())
                        .list(row -> row.uuid("id"))));
        own.addAll(refs(
                "Assessment",
                database.sql("SELECT id FROM assessment WHERE stakeholder_id IN (:ids)")
                        .bind("ids", subject.ids())
                        .list(row -> row.uuid("id"))));
        own.addAll(refs(
                "Relation",
                database.sql("SELECT id FROM relation WHERE from_id IN (:ids) OR to_id IN (:ids)")
                        .bind("ids", subject.ids())
                        .list(row -> row.uuid("id"))));
        return own;
    }

    private static List<RecordRef> refs(String type, List<UUID> ids) {
        return ids.stream().map(id -> new RecordRef(type, id)).toList();
    }

    /** The names of the records themselves, those that were merged among them. */
    @Override
    public Names names(Subject subject) {
        return database
                .sql("SELECT given_name, surname_prefix, surname, email, phone FROM person WHERE id IN (:ids)")
                .bind("ids", subject.ids())
                .list(StakeholderPersonalRecords::names)
                .stream()
                .reduce(Names.NONE, Names::and);
    }

    private static Names names(Row row) {
        Set<String> addresses = new HashSet<>();
        addIfSet(addresses, row.textOrNull("email"));
        addIfSet(addresses, row.textOrNull("phone"));
        return Names.of(text(row, "given_name"), text(row, "surname_prefix"), row.text("surname"))
                .and(Names.calledBy(text(row, "given_name")))
                .and(new Names(addresses, Set.of()));
    }

    private static void addIfSet(Set<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    private static String text(Row row, String column) {
        String text = row.textOrNull(column);
        return text == null ? "" : text;
    }

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        List<Mention> mentions = new ArrayList<>(OwnMentions.of(database, subject));
        named.like(subject).stream()
                .filter(each -> subject.names().in(each.text()).isPresent())
                .collect(Collectors.groupingBy(
                        NamedStakeholders.Named::ref, LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .forEach((record, texts) -> mentions.add(mention(subject.names(), record, texts)));
        return mentions;
    }

    private static Mention mention(Names names, RecordRef record, List<NamedStakeholders.Named> texts) {
        String all = texts.stream().map(NamedStakeholders.Named::text).collect(Collectors.joining("\n"));
        return new Mention(
                record.type().toLowerCase(Locale.ROOT),
                record,
                null,
                null,
                names.in(all).orElse(Certainty.SURNAME),
                texts.stream().map(each -> new Value(each.field(), each.text())).toList(),
                names.alone(all));
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing asked, @Nullable String after) {
        return ErasedPart.last(erasing.erase(viewer, asked));
    }
}
