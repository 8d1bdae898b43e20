package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.NewPost;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostDetails;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** How posts are locked and stored. */
@Singleton
final class PostKeeper implements Keeper<PostId, Post> {

    private static final String INSERT = """
        INSERT INTO post (id, organisation_id, name, sort_name, level, level_rank, political, valid_from,
                          valid_until, first_day, last_day, version, created_at, created_by, created_by_name,
                          updated_at)
        VALUES (:id, :organisationId, :name, :sortName, :level, :levelRank, :political, :validFrom,
                :validUntil, :firstDay, :lastDay, 1, :now, :createdBy, :createdByName, :now)
        """;

    private static final String UPDATE = """
        UPDATE post
           SET name = :name, sort_name = :sortName, level = :level, level_rank = :levelRank,
               political = :political, valid_from = :validFrom, valid_until = :validUntil,
               first_day = :firstDay, last_day = :lastDay, version = version + 1, updated_at = :now
         WHERE id = :id AND organisation_id = :organisationId
        """;

    private final Database database;
    private final OrganisationRows organisations;
    private final PostRows posts;
    private final Documents documents;

    PostKeeper(Database database, OrganisationRows organisations, PostRows posts, Documents documents) {
        this.database = database;
        this.organisations = organisations;
        this.posts = posts;
        this.documents = documents;
    }

    boolean insert(Viewer viewer, NewPost post, Instant now) {
        boolean inserted = database.sql(INSERT)
                .bindAll(PostRow.of(post.id(), post.organisationId(), post.details()))
                .bind("now", now)
                .bind("createdBy", viewer.userId())
                .bind("createdByName", viewer.name())
                .insertIfAbsent();
        if (inserted) {
            documents.refreshPosts(Set.of(post.id()));
        }
        return inserted;
    }

    @Override
    public String type() {
        return "Post";
    }

    @Override
    public RecordRef ref(Post post) {
        return RecordRef.of(type(), post.id());
    }

    @Override
    public Optional<Post> lock(PostId id) {
        return database.sql(PostRow.SELECT)
                .append("FROM post WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .single(PostRow::read);
    }

    @Override
    public Post again(Post post) {
        return posts.byIds(Set.of(post.id())).getOrDefault(post.id(), post);
    }

    @Override
    public Optional<UUID> creator(PostId id) {
        return database.sql("SELECT created_by FROM post WHERE id = :id")
                .bind("id", id)
                .single(row -> row.uuid("created_by"));
    }

    @Override
    public int version(Post post) {
        return post.version();
    }

    @Override
    public boolean isWithdrawn(Post post) {
        return post.withdrawn();
    }

    @Override
    public Map<String, @Nullable String> fields(Post post) {
        PostDetails details = post.details();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("organisation", Fields.id(post.organisationId()));
        fields.put("name", details.name());
        fields.put("level", details.level().name());
        fields.put("political", Boolean.toString(details.political()));
        fields.put("validFrom", Fields.text(details.validity().from()));
        fields.put("validUntil", Fields.text(details.validity().until()));
        return fields;
    }

    @Override
    public Post tidy(Post post) {
        return new Post(post.id(), post.organisationId(), tidy(post.details()), post.version(), post.withdrawn());
    }

    static PostDetails tidy(PostDetails details) {
        return new PostDetails(
                details.name().strip().replaceAll("\\s+", " "),
                details.level(),
                details.political(),
                details.validity());
    }

    @Override
    public List<Problem> problems(Post post) {
        return rules(post.organisationId(), post.details());
    }

    List<Problem> rules(OrganisationId organisationId, PostDetails details) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(details.name(), 200, "name", problems);
        if (details.validity().isReversed()) {
            problems.add(Problem.of("ENDS_BEFORE_IT_BEGINS", "validUntil"));
        }
        if (organisations.live(Set.of(organisationId)).isEmpty()) {
            problems.add(Problem.of("ORGANISATION_NOT_FOUND", "organisation"));
        }
        return problems;
    }

    @Override
    public void store(Post before, Post after, Instant now) {
        database.sql(UPDATE)
                .bindAll(PostRow.of(after.id(), after.organisationId(), after.details()))
                .bind("now", now)
                .update();
        documents.postsChanged(Set.of(after.id()));
    }

    @Override
    public void withdraw(Post post, Instant now) {
        mark(post, now, now);
    }

    @Override
    public void restore(Post post, Instant now) {
        mark(post, null, now);
    }

    private void mark(Post post, @Nullable Instant withdrawn, Instant now) {
        database.sql("""
            UPDATE post SET withdrawn_at = :withdrawn, updated_at = :now, version = version + 1 WHERE id = :id
            """)
                .bind("withdrawn", withdrawn)
                .bind("now", now)
                .bind("id", post.id())
                .update();
        documents.postsChanged(Set.of(post.id()));
    }
}
