package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;
import org.jspecify.annotations.Nullable;

/** Reads posts. */
@Singleton
final class PostRows {

    static final String ORDER = "posts";

    private static final String COUNTED = """
        SELECT counted.counted_id, counted.total, ranked.*
          FROM (SELECT post.organisation_id AS counted_id, COUNT(*) AS total FROM post
        """;

    private static final String RANKED = PostRow.SELECT
            + ", ROW_NUMBER() OVER (PARTITION BY post.organisation_id"
            + " ORDER BY post.level_rank, post.sort_name, post.id) AS place FROM post";

    private static final String RANKED_FROM_THE_END = PostRow.SELECT
            + ", ROW_NUMBER() OVER (PARTITION BY post.organisation_id"
            + " ORDER BY post.level_rank DESC, post.sort_name DESC, post.id DESC) AS place FROM post";

    private final Database database;

    PostRows(Database database) {
        this.database = database;
    }

    /** A post and where it stands in its organisation's list. */
    record Place(Post post, String sortName) {

        static Place read(Row row) {
            return new Place(PostRow.read(row), row.text("sort_name"));
        }

        Cursor cursor() {
            return new Cursor(
                    ORDER,
                    List.of(
                            Integer.toString(post.details().level().rank()),
                            sortName,
                            post.id().value().toString()));
        }
    }

    Map<PostId, Post> byIds(Set<PostId> ids) {
        return database.sql(PostRow.SELECT)
                .append("FROM post WHERE id IN (:ids)")
                .bind("ids", ids)
                .map(row -> row.id("id", PostId::new), PostRow::read);
    }

    /** How many there are stands also where the page has nothing. */
    Map<OrganisationId, CountedPage<Post>> ofOrganisations(
            Set<OrganisationId> ids, Posts.Which which, LocalDate today, PageRequest page) {
        Fragment wanted = of(ids, which, today);
        Map<OrganisationId, List<Line>> found = database.sql(COUNTED)
                .append(wanted)
                .append("GROUP BY post.organisation_id) counted LEFT JOIN (")
                .append(page.isBackwards() ? sql -> sql.append(RANKED_FROM_THE_END) : sql -> sql.append(RANKED))
                .append(wanted)
                .append(after(page))
                .append("""
                    ) ranked ON ranked.organisation_id = counted.counted_id AND ranked.place <= :size
                     ORDER BY counted.counted_id, ranked.place
                    """)
                .bind("size", page.size() + 1)
                .group(row -> row.id("counted_id", OrganisationId::new), Line::read);
        Map<OrganisationId, CountedPage<Post>> pages = new HashMap<>();
        found.forEach((id, lines) -> pages.put(id, Line.page(lines, page)));
        return pages;
    }

    private record Line(long total, @Nullable Place place) {

        static Line read(Row row) {
            return new Line(row.longNumber("total"), row.uuidOrNull("id") == null ? null : Place.read(row));
        }

        static CountedPage<Post> page(List<Line> lines, PageRequest page) {
            List<Place> places =
                    lines.stream().map(Line::place).filter(Objects::nonNull).toList();
            return new CountedPage<>(
                    Page.of(places, page, Place::cursor).map(Place::post),
                    lines.getFirst().total());
        }
    }

    private static Fragment of(Set<OrganisationId> ids, Posts.Which which, LocalDate today) {
        return sql -> {
            sql.append("WHERE post.organisation_id IN (:ids) AND post.withdrawn_at IS NULL")
                    .bind("ids", ids);
            switch (which) {
                case EXISTING -> sql.append("AND post.last_day >= :today").bind("today", today);
                case ENDED_TOO -> {}
            }
        };
    }

    private static Fragment after(PageRequest page) {
        String word = page.cursor();
        if (word == null) {
            return Fragment.NOTHING;
        }
        Cursor cursor = Cursor.decode(word, ORDER, 3).orElseThrow(InvalidCursorException::new);
        int rank = rank(cursor);
        UUID id = Ids.parse(cursor.value(2)).orElseThrow(InvalidCursorException::new);
        return sql -> {
            if (page.isBackwards()) {
                sql.append("""
                    AND (post.level_rank < :rank OR (post.level_rank = :rank
                         AND (post.sort_name < :name OR (post.sort_name = :name AND post.id < :placeId))))
                    """);
            } else {
                sql.append("""
                    AND (post.level_rank > :rank OR (post.level_rank = :rank
                         AND (post.sort_name > :name OR (post.sort_name = :name AND post.id > :placeId))))
                    """);
            }
            sql.bind("rank", rank).bind("name", cursor.value(1)).bind("placeId", id);
        };
    }

    private static int rank(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.value(0));
        } catch (NumberFormatException notOurs) {
            throw new InvalidCursorException();
        }
    }
}
