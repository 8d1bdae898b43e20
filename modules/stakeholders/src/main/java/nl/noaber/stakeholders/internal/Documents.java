package nl.noaber.stakeholders.internal;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationRenamed;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** What search finds of organisations, posts and persons; made anew from the database whenever something in it changed. */
@Singleton
final class Documents {

    /** The board that reads persons is of our own organisation, and finds them as such. */
    private static final UUID OWN_ORGANISATION = Ids.named("organisation/institution/twente-board");

    private final Database database;
    private final SearchIndex index;
    private final ApplicationEventPublisher<OrganisationRenamed> renamed;
    private final Clock clock;

    Documents(
            Database database, SearchIndex index, ApplicationEventPublisher<OrganisationRenamed> renamed, Clock clock) {
        this.database = database;
        this.index = index;
        this.renamed = renamed;
        this.clock = clock;
    }

    /** The same of one that is called otherwise, by which the records of other modules are found too. */
    void organisationRenamed(OrganisationId id) {
        organisationChanged(id);
        renamed.publishEvent(new OrganisationRenamed(id));
    }

    /** Its name stands in the documents of its parts, of its posts and of who holds them. */
    void organisationChanged(OrganisationId id) {
        refreshOrganisations(Set.of(id));
        postsChanged(Set.copyOf(database.sql("SELECT id FROM post WHERE organisation_id = :id")
                .bind("id", id)
                .list(row -> row.id("id", PostId::new))));
    }

    void postsChanged(Set<PostId> ids) {
        if (!ids.isEmpty()) {
            refreshPosts(ids);
            refreshPersons(Set.copyOf(database.sql("SELECT DISTINCT person_id FROM tenure WHERE post_id IN (:ids)")
                    .bind("ids", ids)
                    .list(row -> row.id("person_id", PersonId::new))));
        }
    }

    void refreshOrganisations(Set<OrganisationId> ids) {
        index.put(database.sql("""
            SELECT organisation.id, organisation.name, parent.name AS parent_name, organisation.abbreviation,
                   organisation.english_name, organisation.other_names, organisation.description,
                   organisation.withdrawn_at
              FROM organisation
              LEFT JOIN organisation parent ON parent.id = organisation.parent_id
             WHERE organisation.id IN (:ids)
            """).bind("ids", ids).list(Documents::organisation));
    }

    void refreshPosts(Set<PostId> ids) {
        index.put(database.sql("""
            SELECT post.id, post.name, organisation.name AS organisation_name, organisation.abbreviation,
                   post.withdrawn_at
              FROM post
              JOIN organisation ON organisation.id = post.organisation_id
             WHERE post.id IN (:ids)
            """).bind("ids", ids).list(Documents::post));
    }

    void refreshPersons(Set<PersonId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        refreshPersons(ids, DutchTime.today(clock));
    }

    /** With the posts that they hold on this day. */
    void refreshPersons(Set<PersonId> ids, LocalDate today) {
        Map<PersonId, List<Held>> held =
                database.sql("""
                    SELECT tenure.person_id, post.organisation_id, tenure.first_day, tenure.last_day,
                           CONCAT(post.name, ', ', COALESCE(organisation.abbreviation, organisation.name)) AS title
                      FROM tenure
                      JOIN post ON post.id = tenure.post_id
                      JOIN organisation ON organisation.id = post.organisation_id
                     WHERE tenure.person_id IN (:ids)
                       AND tenure.withdrawn_at IS NULL
                     ORDER BY tenure.first_day DESC, tenure.id DESC
                    """).bind("ids", ids).group(row -> row.id("person_id", PersonId::new), Held::read);
        index.put(database.sql("""
            SELECT id, given_name, surname_prefix, surname, note, withdrawn_at FROM person WHERE id IN (:ids)
            """)
                .bind("ids", ids)
                .list(row -> person(row, held.getOrDefault(row.id("id", PersonId::new), List.of()), today)));
    }

    private record Held(UUID organisationId, LocalDate firstDay, LocalDate lastDay, String title) {
        static Held read(Row row) {
            return new Held(
                    row.uuid("organisation_id"), row.date("first_day"), row.date("last_day"), row.text("title"));
        }

        boolean isOn(LocalDate day) {
            return !firstDay.isAfter(day) && !lastDay.isBefore(day);
        }
    }

    private static SearchDocument organisation(Row row) {
        List<String> alternatives = new ArrayList<>(Lines.split(row.text("other_names")));
        addIfSet(alternatives, row.textOrNull("abbreviation"));
        addIfSet(alternatives, row.textOrNull("english_name"));
        return document(
                SearchType.ORGANISATION,
                row,
                row.text("name"),
                row.textOrNull("parent_name"),
                alternatives,
                row.textOrNull("description"));
    }

    private static SearchDocument post(Row row) {
        List<String> alternatives = new ArrayList<>();
        addIfSet(alternatives, row.textOrNull("abbreviation"));
        return document(SearchType.POST, row, row.text("name"), row.text("organisation_name"), alternatives, null);
    }

    private static SearchDocument document(
            SearchType type,
            Row row,
            String title,
            @Nullable String subtitle,
            List<String> alternatives,
            @Nullable String text) {
        return new SearchDocument(
                type,
                row.uuid("id"),
                title,
                subtitle,
                alternatives,
                text == null ? "" : text,
                type == SearchType.ORGANISATION ? SearchDocument.FIRST : null,
                Visibility.PUBLIC,
                Set.of(),
                row.instantOrNull("withdrawn_at") != null);
    }

    /** The note is the team's and stays out: whoever finds the person would read the sentence. */
    private static SearchDocument person(Row row, List<Held> held, LocalDate today) {
        Set<UUID> audience = held.stream().map(Held::organisationId).collect(Collectors.toCollection(HashSet::new));
        audience.add(OWN_ORGANISATION);
        String posts = held.stream()
                .filter(each -> each.isOn(today))
                .map(Held::title)
                .distinct()
                .collect(Collectors.joining("; "));
        return new SearchDocument(
                SearchType.PERSON,
                row.uuid("id"),
                new PersonName(row.textOrNull("given_name"), row.textOrNull("surname_prefix"), row.text("surname"))
                        .whole(),
                posts.isEmpty() ? null : PlainText.cut(posts, 300),
                List.of(),
                "",
                null,
                Visibility.SHARED,
                audience,
                row.instantOrNull("withdrawn_at") != null);
    }

    private static void addIfSet(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}
