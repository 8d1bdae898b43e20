package nl.noaber.messages.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.page.Page;
import nl.noaber.messages.AlignmentMatrix;
import nl.noaber.messages.LobbyMessageFilter;
import nl.noaber.messages.MailState;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffLink;
import nl.noaber.messages.SignOffLinks;
import nl.noaber.messages.SignOffMail;
import nl.noaber.messages.SignOffMails;
import nl.noaber.messages.SignOffs;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Resolves what is asked of all sign-offs. */
@Singleton
final class SignOffLists {

    private final SignOffs signOffs;
    private final SignOffMails mails;
    private final SignOffLinks links;

    SignOffLists(SignOffs signOffs, SignOffMails mails, SignOffLinks links) {
        this.signOffs = signOffs;
        this.mails = mails;
        this.links = links;
    }

    /** The matrix with its columns in their order. */
    record Shown(List<Organisation> organisations, Connection<AlignmentMatrix.Row> rows) {}

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("openSignOffs", this::open)
                        .dataFetcher("alignmentMatrix", this::matrix)
                        .dataFetcher("signOffLink", this::link)
                        .dataFetcher("signOffMails", this::mails));
    }

    private Connection<SignOff> open(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        return Connection.of(
                Asked.selectsRecords(asked) ? signOffs.open(viewer, Asked.page(asked)) : Page.empty(),
                () -> signOffs.countOpen(viewer));
    }

    private CompletableFuture<Shown> matrix(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        LobbyMessageFilter filter = Asked.arguments(asked)
                .input("filter")
                .map(MessagesGraphQl::filter)
                .orElse(LobbyMessageFilter.ALL);
        AlignmentMatrix matrix = signOffs.matrix(viewer, filter, Asked.page(asked));
        return organisations(asked, matrix.organisations()).thenApply(found -> {
            Comparator<SignOff> byName = SignOffLoaders.byName(found);
            return new Shown(
                    columns(found),
                    Connection.of(
                            matrix.rows()
                                    .map(row -> new AlignmentMatrix.Row(
                                            row.message(),
                                            row.signOffs().stream()
                                                    .sorted(byName)
                                                    .toList())),
                            () -> signOffs.countMatrix(viewer, filter)));
        });
    }

    /** Through the loader, from which each cell gets its organisation as well. */
    private static CompletableFuture<Map<OrganisationId, Organisation>> organisations(
            DataFetchingEnvironment asked, List<OrganisationId> ids) {
        Map<OrganisationId, CompletableFuture<@Nullable Organisation>> loading = new HashMap<>();
        ids.forEach(id ->
                loading.put(id, Asked.<OrganisationId, @Nullable Organisation>load(asked, Loaders.ORGANISATION, id)));
        return CompletableFuture.allOf(loading.values().toArray(CompletableFuture[]::new))
                .thenApply(_ -> {
                    Map<OrganisationId, Organisation> found = new HashMap<>();
                    loading.forEach((id, one) ->
                            Optional.ofNullable(one.join()).ifPresent(organisation -> found.put(id, organisation)));
                    return found;
                });
    }

    private static List<Organisation> columns(Map<OrganisationId, Organisation> found) {
        return found.values().stream()
                .distinct()
                .sorted(Comparator.comparing(Organisation::name)
                        .thenComparing(organisation -> organisation.id().value()))
                .toList();
    }

    private @Nullable SignOffLink link(DataFetchingEnvironment asked) {
        return links.read(Asked.viewer(asked), Asked.arguments(asked).requiredText("link"))
                .orElse(null);
    }

    private Connection<SignOffMail> mails(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        MailState state = Asked.arguments(asked).choice("state", MailState.class);
        return Connection.of(
                Asked.selectsRecords(asked) ? mails.list(viewer, state, Asked.page(asked)) : Page.empty(),
                () -> mails.count(viewer, state));
    }
}
