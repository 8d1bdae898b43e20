package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;

/** Finds which contact moments and commitments a person took part in or is named in, whoever may see them. */
@Singleton
final class NamingContacts {

    /** From the few that were found on: a server left to itself reads all contact moments in the order of their ids. */
    private static final String MOMENT = """
        SELECT STRAIGHT_JOIN c.id, c.subject, c.place, c.note, c.handed_over, c.intended_result, c.on_behalf_of
          FROM (SELECT c.id FROM contact_moment c WHERE c.id > :after
        """;

    private static final String BEYOND_SEARCH = """
        UNION
        SELECT c.id
          FROM contact_moment_beyond_search beyond
          JOIN contact_moment c ON c.id = beyond.contact_moment_id
         WHERE beyond.contact_moment_id > :after
           AND (FALSE
        """;

    /** Others who took part and are called so: the few thousand that are called differently are read from the index alone. */
    private static final String BESIDE = """
        SELECT beside.contact_moment_id AS id
          FROM (SELECT p.contact_moment_id, p.person_id
                  FROM (SELECT DISTINCT name FROM contact_moment_participant) called
                  JOIN contact_moment_participant p ON p.name = called.name
                 WHERE p.contact_moment_id > :after AND (FALSE
        """;

    /** The same by the function. */
    private static final String BESIDE_BY_FUNCTION = """
                UNION ALL
                SELECT p.contact_moment_id, p.person_id
                  FROM (SELECT DISTINCT function_name FROM contact_moment_participant) called
                  JOIN contact_moment_participant p ON p.function_name = called.function_name
                 WHERE p.contact_moment_id > :after AND (FALSE
        """;

    private static final String OF_OTHERS = """
               ) beside
         WHERE beside.person_id IS NULL OR beside.person_id NOT IN (:ids)
         GROUP BY beside.contact_moment_id
         ORDER BY beside.contact_moment_id
         LIMIT :most
        """;

    /** What the index takes for one letter or another, and LIKE does not: of what is called the same one stands for all. */
    private static final Pattern WRITTEN_OTHERWISE = Pattern.compile("ss|ae|oe|ij|dz|lj|nj|th|ffi|ffl|ff|fi|fl|st");

    private static final String QUOTING = """
        SELECT d.contact_moment_id AS id
          FROM delivery d
         WHERE d.contact_moment_id > :after
           AND d.quote IS NOT NULL
           AND (FALSE
        """;

    /** A number is written in words of any length, by which no index finds it: all in which one may stand are read. */
    private static final String NUMBERED = """
        SELECT c.id
          FROM contact_moment_with_number numbered
          STRAIGHT_JOIN contact_moment c ON c.id = numbered.contact_moment_id
         WHERE numbered.contact_moment_id > :after
           AND (FALSE
        """;

    /** One of fewer digits may stand anywhere. */
    private static final String NUMBERED_ANYHOW = """
        SELECT c.id FROM contact_moment c WHERE c.id > :after AND (FALSE
        """;

    private static final String COMMITMENT = """
        SELECT c.id, c.text, c.quote, c.forum, c.settlement FROM commitment c WHERE c.id > :after
        """;

    private final Database database;
    private final SearchIndex search;

    NamingContacts(Database database, SearchIndex search) {
        this.database = database;
        this.search = search;
    }

    /** A record and all its texts. */
    record Texts(UUID id, List<String> texts) {

        static Texts of(Row row, String... columns) {
            return new Texts(
                    row.uuid("id"),
                    Stream.of(columns)
                            .flatMap(column -> Stream.ofNullable(row.textOrNull(column)))
                            .toList());
        }

        String all() {
            return String.join("\n", texts);
        }
    }

    /** In which the subject takes part, in the order of their ids. */
    List<ContactMomentId> with(Subject subject, UUID after, int most) {
        return database.sql("""
            SELECT DISTINCT contact_moment_id
              FROM contact_moment_participant
             WHERE person_id IN (:ids)
               AND contact_moment_id > :after
             ORDER BY contact_moment_id
             LIMIT :most
            """)
                .bind("ids", subject.ids())
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.id("contact_moment_id", ContactMomentId::new));
    }

    /** Which have something like the name in a text; to be looked at more closely. */
    List<Texts> momentsLike(Subject subject, UUID after, int most) {
        return database.sql(MOMENT)
                .append(search.withAnyWord(
                        SearchType.CONTACT_MOMENT, subject.names().cores(), column -> column.append("c.id")))
                .append(BEYOND_SEARCH)
                .append(like(subject.names().patterns()))
                .append(") ORDER BY id LIMIT :most) found JOIN contact_moment c ON c.id = found.id ORDER BY c.id")
                .bind("after", after)
                .bind("most", most)
                .list(row ->
                        Texts.of(row, "subject", "place", "note", "handed_over", "intended_result", "on_behalf_of"));
    }

    /** In which somebody else who took part has something like the name. */
    List<ContactMomentId> beside(Subject subject, UUID after, int most) {
        Set<String> patterns = subject.names().patterns().stream()
                .map(pattern -> WRITTEN_OTHERWISE.matcher(pattern).replaceAll("%"))
                .collect(Collectors.toSet());
        return patterns.isEmpty()
                ? List.of()
                : database.sql(BESIDE)
                        .appendEach("OR called.name LIKE :like ESCAPE '!'", "like", patterns)
                        .append(")")
                        .append(BESIDE_BY_FUNCTION)
                        .appendEach("OR called.function_name LIKE :like ESCAPE '!'", "like", patterns)
                        .append(")")
                        .append(OF_OTHERS)
                        .bind("ids", subject.ids())
                        .bind("after", after)
                        .bind("most", most)
                        .list(row -> row.id("id", ContactMomentId::new));
    }

    /** In which what was said about a message has something like the name. */
    List<ContactMomentId> quoting(Subject subject, UUID after, int most) {
        Set<String> patterns = subject.names().patterns();
        return patterns.isEmpty()
                ? List.of()
                : database.sql(QUOTING)
                        .appendEach("OR d.quote LIKE :like ESCAPE '!'", "like", patterns)
                        .append(") GROUP BY d.contact_moment_id ORDER BY d.contact_moment_id LIMIT :most")
                        .bind("after", after)
                        .bind("most", most)
                        .list(row -> row.id("id", ContactMomentId::new));
    }

    /** In which a text of the contact moment itself has the digits of one of the numbers. */
    List<ContactMomentId> numbered(Subject subject, UUID after, int most) {
        Set<String> patterns = subject.names().numberPatterns();
        return patterns.isEmpty()
                ? List.of()
                : database.sql(subject.names().hasUsualNumbersOnly() ? NUMBERED : NUMBERED_ANYHOW)
                        .append(like(patterns))
                        .append(") ORDER BY c.id LIMIT :most")
                        .bind("after", after)
                        .bind("most", most)
                        .list(row -> row.id("id", ContactMomentId::new));
    }

    /** All that these say, and who took part. */
    Map<ContactMomentId, String> texts(Collection<ContactMomentId> ids) {
        Map<ContactMomentId, String> texts = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return texts;
        }
        database.sql("""
            SELECT c.id, c.subject, c.place, c.note, c.handed_over, c.intended_result, c.on_behalf_of
              FROM contact_moment c
             WHERE c.id IN (:moments)
             ORDER BY c.id
            """)
                .bind("moments", ids)
                .list(row ->
                        Texts.of(row, "subject", "place", "note", "handed_over", "intended_result", "on_behalf_of"))
                .forEach(each -> texts.put(new ContactMomentId(each.id()), each.all()));
        database.sql("""
            SELECT contact_moment_id AS id, name, function_name
              FROM contact_moment_participant
             WHERE contact_moment_id IN (:moments)
             ORDER BY contact_moment_id, position
            """)
                .bind("moments", ids)
                .list(row -> Texts.of(row, "name", "function_name"))
                .forEach(each ->
                        texts.merge(new ContactMomentId(each.id()), each.all(), (one, more) -> one + "\n" + more));
        addQuotes(ids, texts);
        return texts;
    }

    /** What was said about messages that were brought in these. */
    private void addQuotes(Collection<ContactMomentId> ids, Map<ContactMomentId, String> texts) {
        database.sql("SELECT contact_moment_id AS id, quote FROM delivery WHERE contact_moment_id IN (:moments)")
                .bind("moments", ids)
                .list(row -> Texts.of(row, "quote"))
                .forEach(each ->
                        texts.merge(new ContactMomentId(each.id()), each.all(), (one, more) -> one + "\n" + more));
    }

    List<Texts> commitmentsLike(Subject subject, UUID after, int most) {
        return database.sql(COMMITMENT)
                .append(sql -> sql.append("AND (FALSE")
                        .appendEach("""
                            OR c.text LIKE :like ESCAPE '!' OR c.quote LIKE :like ESCAPE '!'
                            OR c.forum LIKE :like ESCAPE '!' OR c.settlement LIKE :like ESCAPE '!'
                            """, "like", subject.names().patterns())
                        .append(") ORDER BY c.id LIMIT :most"))
                .bind("after", after)
                .bind("most", most)
                .list(row -> Texts.of(row, "text", "quote", "forum", "settlement"));
    }

    /** What was promised in these contact moments. */
    List<Texts> madeIn(Collection<ContactMomentId> moments) {
        return database.sql("""
            SELECT id, text, quote, forum, settlement
              FROM commitment
             WHERE contact_moment_id IN (:moments)
             ORDER BY id
            """)
                .bind("moments", moments)
                .list(row -> Texts.of(row, "text", "quote", "forum", "settlement"));
    }

    private static Fragment like(Set<String> patterns) {
        return sql -> sql.appendEach("""
            OR c.subject LIKE :like ESCAPE '!' OR c.place LIKE :like ESCAPE '!'
            OR c.note LIKE :like ESCAPE '!' OR c.handed_over LIKE :like ESCAPE '!'
            OR c.intended_result LIKE :like ESCAPE '!' OR c.on_behalf_of LIKE :like ESCAPE '!'
            """, "like", patterns);
    }
}
