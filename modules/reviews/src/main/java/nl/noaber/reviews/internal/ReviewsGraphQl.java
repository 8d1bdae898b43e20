package nl.noaber.reviews.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import nl.noaber.access.Grant;
import nl.noaber.access.Grants;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.reviews.RightsDecision;
import nl.noaber.reviews.RightsMeasure;
import nl.noaber.reviews.RightsReview;
import nl.noaber.reviews.RightsReviewId;
import nl.noaber.reviews.RightsReviewLine;
import nl.noaber.reviews.RightsReviewLineId;
import nl.noaber.reviews.RightsReviewLines;
import nl.noaber.reviews.RightsReviewing;
import nl.noaber.reviews.RightsReviews;
import nl.noaber.reviews.RightsVerdict;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** The part of the schema that {@code reviews.graphqls} declares. */
@Singleton
final class ReviewsGraphQl implements GraphQlModule {

    private static final String LINES = "RightsReview.lines";
    private static final String ORGANISATION = "RightsReviewLine.organisation";
    private static final String GRANT = "RightsReviewLine.stillHeld";

    private final RightsReviews reviews;
    private final Organisations organisations;
    private final Grants grants;

    ReviewsGraphQl(RightsReviews reviews, Organisations organisations, Grants grants) {
        this.reviews = reviews;
        this.organisations = organisations;
        this.grants = grants;
    }

    private record Part(RightsReviewId review, RightsReviewLines which, PageRequest page) {}

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        query -> query.dataFetcher("rightsReviews", this::list).dataFetcher("rightsReview", this::one))
                .type("Mutation", this::mutations)
                .type(RightsReview.TYPE, type -> type.dataFetcher("lines", ReviewsGraphQl::lines))
                .type(RightsReviewLine.TYPE, ReviewsGraphQl::line);
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<>(LINES, this::parts),
                new Loader<>(ORGANISATION, organisations::byIds),
                new Loader<UserId, Grant>(GRANT, (_, users) -> grants.heldBy(users)));
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(RightsReview.TYPE, this::byIds, RightsReviewLine.TYPE, this::linesByIds);
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("beginRightsReview", this::begin)
                .dataFetcher("decideRightsReviewLine", this::decide)
                .dataFetcher("closeRightsReview", this::close);
    }

    private Connection<RightsReview> list(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        return Connection.of(reviews.list(viewer, Asked.page(asked)), () -> reviews.count(viewer));
    }

    private @Nullable RightsReview one(DataFetchingEnvironment asked) {
        return Asked.arguments(asked)
                .id("id", RightsReview.TYPE)
                .flatMap(id -> reviews.byId(Asked.viewer(asked), new RightsReviewId(id)))
                .orElse(null);
    }

    private ReviewPayload begin(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        String text = input.text("id");
        UUID id = text == null
                ? Ids.next()
                : Ids.parse(text)
                        .or(() -> input.id("id", RightsReview.TYPE))
                        .orElseGet(() -> Ids.named("reviews/" + text));
        return ReviewPayload.of(reviews.begin(Asked.viewer(asked), new RightsReviewId(id)));
    }

    private ReviewLinePayload decide(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return ReviewLinePayload.of(reviews.decide(
                Asked.viewer(asked),
                new RightsReviewLineId(orNone(input.id("id", RightsReviewLine.TYPE))),
                input.requiredNumber("expectedVersion"),
                new RightsVerdict(
                        input.requiredChoice("decision", RightsDecision.class),
                        input.text("note"),
                        input.choice("measure", RightsMeasure.class),
                        input.choice("newRole", Role.class))));
    }

    private ReviewPayload close(DataFetchingEnvironment asked) {
        RightsReviewId id = new RightsReviewId(orNone(Asked.input(asked).id("id", RightsReview.TYPE)));
        RightsReviewing<RightsReview> outcome = reviews.close(Asked.viewer(asked), id);
        return ReviewPayload.of(outcome);
    }

    /** What is no id is the id of nothing. */
    private static UUID orNone(Optional<UUID> id) {
        return id.orElse(new UUID(0, 0));
    }

    private static CompletableFuture<Connection<RightsReviewLine>> lines(DataFetchingEnvironment asked) {
        RightsReview review = Asked.source(asked);
        RightsReviewLines which = Objects.requireNonNullElse(
                Asked.arguments(asked).choice("which", RightsReviewLines.class), RightsReviewLines.ALL);
        Part part = new Part(review.id(), which, Asked.page(asked));
        return Asked.<Part, @Nullable Page<RightsReviewLine>>load(asked, LINES, part)
                .thenApply(page -> Connection.of(
                        page == null ? Page.<RightsReviewLine>empty() : page, () -> count(review, which)));
    }

    private static long count(RightsReview review, RightsReviewLines which) {
        return switch (which) {
            case ALL -> review.lineCount();
            case UNDECIDED -> review.undecidedCount();
            case KEEP -> review.lineCount() - review.undecidedCount() - review.takeAwayCount();
            case TAKE_AWAY -> review.takeAwayCount();
        };
    }

    private static TypeRuntimeWiring.Builder line(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "user",
                        asked -> Asked.load(asked, Users.LOADER, line(asked).userId()))
                .dataFetcher("organisation", ReviewsGraphQl::organisation)
                .dataFetcher("stillHeld", ReviewsGraphQl::stillHeld)
                .dataFetcher("tokenCount", ReviewsGraphQl::tokenCount)
                .dataFetcher("tokensLastUsedAt", ReviewsGraphQl::tokensLastUsedAt);
    }

    private static CompletableFuture<@Nullable Object> organisation(DataFetchingEnvironment asked) {
        UUID id = line(asked).organisationId();
        return id == null
                ? CompletableFuture.completedFuture(null)
                : Asked.<OrganisationId, @Nullable Object>load(asked, ORGANISATION, new OrganisationId(id));
    }

    private static CompletableFuture<Boolean> stillHeld(DataFetchingEnvironment asked) {
        RightsReviewLine line = line(asked);
        return grant(asked).thenApply(grant -> grant != null && grant.gives(line.role(), line.organisationId()));
    }

    private static CompletableFuture<Integer> tokenCount(DataFetchingEnvironment asked) {
        return grant(asked).thenApply(grant -> grant == null ? 0 : grant.tokenCount());
    }

    private static CompletableFuture<@Nullable Instant> tokensLastUsedAt(DataFetchingEnvironment asked) {
        return grant(asked).thenApply(grant -> grant == null ? null : grant.tokensLastUsedAt());
    }

    private static CompletableFuture<@Nullable Grant> grant(DataFetchingEnvironment asked) {
        return Asked.load(asked, GRANT, line(asked).userId());
    }

    private static RightsReviewLine line(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }

    /** One statement for all reviews of which the same part is asked. */
    private Map<Part, Page<RightsReviewLine>> parts(Viewer viewer, Set<Part> parts) {
        Map<Part, Page<RightsReviewLine>> found = new HashMap<>();
        parts.stream()
                .collect(Collectors.groupingBy(
                        part -> new Part(new RightsReviewId(new UUID(0, 0)), part.which(), part.page()),
                        Collectors.mapping(Part::review, Collectors.toSet())))
                .forEach((same, some) -> reviews.lines(viewer, some, same.which(), same.page())
                        .forEach((review, page) -> found.put(new Part(review, same.which(), same.page()), page)));
        return found;
    }

    private Map<UUID, RightsReview> byIds(Viewer viewer, Set<UUID> ids) {
        return reviews
                .byIds(viewer, ids.stream().map(RightsReviewId::new).collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(review -> review.id().value(), review -> review));
    }

    private Map<UUID, RightsReviewLine> linesByIds(Viewer viewer, Set<UUID> ids) {
        return reviews
                .linesByIds(viewer, ids.stream().map(RightsReviewLineId::new).collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(line -> line.id().value(), line -> line));
    }
}
