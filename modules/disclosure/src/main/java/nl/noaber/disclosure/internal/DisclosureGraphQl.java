package nl.noaber.disclosure.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.noaber.contacts.PublishedContact;
import nl.noaber.disclosure.DisclosedRecord;
import nl.noaber.disclosure.DisclosedText;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.OpenAgenda;
import nl.noaber.disclosure.OpenAgendaSetting;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** The module's part of the schema: files, what is done to them, and the open agenda. */
@Singleton
final class DisclosureGraphQl implements GraphQlModule {

    private static final String CHALLENGE = "DisclosureFile.challenge";
    private static final String MESSAGE = "DisclosureFile.message";
    private static final String ORGANISATION = "DisclosureFile.organisation";
    private static final String LEFT_OUT = "DisclosureFile.leftOut";

    private final DisclosureFiles files;
    private final FileRepository stored;
    private final OpenAgenda agenda;
    private final DisclosureMutations mutations;
    private final Programmes programmes;
    private final LobbyMessages messages;
    private final Organisations organisations;

    DisclosureGraphQl(
            DisclosureFiles files,
            FileRepository stored,
            OpenAgenda agenda,
            DisclosureMutations mutations,
            Programmes programmes,
            LobbyMessages messages,
            Organisations organisations) {
        this.files = files;
        this.stored = stored;
        this.agenda = agenda;
        this.mutations = mutations;
        this.programmes = programmes;
        this.messages = messages;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "disclosure";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<>(CHALLENGE, programmes::challengesByIds),
                new Loader<>(MESSAGE, messages::byIds),
                new Loader<>(ORGANISATION, organisations::byIds),
                new Loader<>(LEFT_OUT, files::leftOut));
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(DisclosureFile.TYPE, new FileNodes(stored));
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", this::query)
                .type("Mutation", mutations::wire)
                .type(DisclosureFile.TYPE, this::file)
                .type("DisclosedRecord", DisclosureGraphQl::record);
    }

    private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("disclosureFiles", this::list)
                .dataFetcher("abandonedDisclosureFiles", this::abandoned)
                .dataFetcher("disclosureFile", this::one)
                .dataFetcher("openAgenda", this::openAgenda)
                .dataFetcher("openAgendaPreview", this::preview)
                .dataFetcher("openAgendaSetting", this::setting);
    }

    private Connection<DisclosureFile> list(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        return Connection.of(
                Asked.selectsRecords(asked) ? files.list(viewer, Asked.page(asked)) : Page.empty(),
                () -> files.count(viewer));
    }

    private Connection<DisclosureFile> abandoned(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        return Connection.of(
                Asked.selectsRecords(asked) ? files.abandoned(viewer, Asked.page(asked)) : Page.empty(),
                () -> files.countAbandoned(viewer));
    }

    private @Nullable DisclosureFile one(DataFetchingEnvironment asked) {
        return Asked.arguments(asked)
                .id("id", DisclosureFile.TYPE)
                .flatMap(id -> files.byId(Asked.viewer(asked), new DisclosureFileId(id)))
                .orElse(null);
    }

    private @Nullable Connection<PublishedContact> openAgenda(DataFetchingEnvironment asked) {
        Input arguments = Asked.arguments(asked);
        return agenda.list(arguments.date("from"), arguments.date("until"), Asked.page(asked))
                .map(page -> Connection.of(page, () -> 0L))
                .orElse(null);
    }

    private @Nullable Connection<PublishedContact> preview(DataFetchingEnvironment asked) {
        return agenda.preview(Asked.viewer(asked), Asked.page(asked))
                .map(page -> Connection.of(page, () -> 0L))
                .orElse(null);
    }

    private @Nullable OpenAgendaSetting setting(DataFetchingEnvironment asked) {
        return agenda.setting(Asked.viewer(asked)).orElse(null);
    }

    private TypeRuntimeWiring.Builder file(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "challenge",
                        asked -> loaded(asked, CHALLENGE, file(asked).scope().challenge()))
                .dataFetcher(
                        "message",
                        asked -> loaded(asked, MESSAGE, file(asked).scope().message()))
                .dataFetcher(
                        "organisation",
                        asked -> loaded(asked, ORGANISATION, file(asked).scope().organisation()))
                .dataFetcher("from", asked -> file(asked).scope().from())
                .dataFetcher("until", asked -> file(asked).scope().until())
                .dataFetcher(
                        "leftOut",
                        asked -> Asked.load(asked, LEFT_OUT, file(asked).id()))
                .dataFetcher("records", this::records)
                .dataFetcher("record", this::text)
                .dataFetcher(
                        "timeline",
                        asked -> Timelines.of(asked, FileLog.ref(file(asked).id())));
    }

    private Connection<DisclosedRecord> records(DataFetchingEnvironment asked) {
        DisclosureFile file = file(asked);
        return Connection.of(
                files.records(Asked.viewer(asked), file.id(), Asked.page(asked)), () -> (long) file.total());
    }

    private @Nullable DisclosedText text(DataFetchingEnvironment asked) {
        int number = Asked.arguments(asked).requiredNumber("number");
        return files.record(Asked.viewer(asked), file(asked).id(), number).orElse(null);
    }

    private static TypeRuntimeWiring.Builder record(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("id", asked -> record(asked).record().globalId().toString())
                .dataFetcher(
                        "disclosureClass", asked -> record(asked).disclosure().disclosureClass())
                .dataFetcher(
                        "disclosureGrounds", asked -> record(asked).disclosure().grounds())
                .dataFetcher("ownClass", asked -> record(asked).own().disclosureClass())
                .dataFetcher("ownGrounds", asked -> record(asked).own().grounds());
    }

    private static <K> CompletableFuture<@Nullable Object> loaded(
            DataFetchingEnvironment asked, String loader, @Nullable K key) {
        return Optional.ofNullable(key)
                .map(known -> Asked.<K, @Nullable Object>load(asked, loader, known))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private static DisclosureFile file(DataFetchingEnvironment asked) {
        return Objects.requireNonNull(asked.<DisclosureFile>getSource());
    }

    private static DisclosedRecord record(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
