package nl.noaber.disclosure.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.disclosure.Correction;
import nl.noaber.disclosure.DisclosedText;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.disclosure.Filing;
import nl.noaber.disclosure.Filing.Filed;
import nl.noaber.disclosure.Filing.Refused;
import nl.noaber.disclosure.NewDisclosureFile;
import nl.noaber.disclosure.OpenAgenda;
import nl.noaber.disclosure.OpenAgendaSetting;
import nl.noaber.disclosure.SeenRecord;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Resolves what is done to files and to the open agenda. */
@Singleton
final class DisclosureMutations {

    private static final UUID NOBODY = new UUID(0L, 0L);

    private final DisclosureFiles files;
    private final OpenAgenda agenda;

    DisclosureMutations(DisclosureFiles files, OpenAgenda agenda) {
        this.files = files;
        this.agenda = agenda;
    }

    record FilePayload(@Nullable DisclosureFile disclosureFile, List<Problem> userErrors) {
        static FilePayload of(Filing<DisclosureFile> filing) {
            return switch (filing) {
                case Filed<DisclosureFile>(DisclosureFile file) -> new FilePayload(file, List.of());
                case Refused<DisclosureFile>(List<Problem> problems) -> new FilePayload(null, problems);
            };
        }
    }

    record RecordPayload(@Nullable DisclosedText record, List<Problem> userErrors) {
        static RecordPayload of(Filing<DisclosedText> filing) {
            return switch (filing) {
                case Filed<DisclosedText>(DisclosedText text) -> new RecordPayload(text, List.of());
                case Refused<DisclosedText>(List<Problem> problems) -> new RecordPayload(null, problems);
            };
        }
    }

    record AgendaPayload(@Nullable OpenAgendaSetting setting, List<Problem> userErrors) {
        static AgendaPayload of(Filing<OpenAgendaSetting> filing) {
            return switch (filing) {
                case Filed<OpenAgendaSetting>(OpenAgendaSetting setting) -> new AgendaPayload(setting, List.of());
                case Refused<OpenAgendaSetting>(List<Problem> problems) -> new AgendaPayload(null, problems);
            };
        }
    }

    TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("openDisclosureFile", this::open)
                .dataFetcher("makeDisclosureFile", this::make)
                .dataFetcher("withdrawDisclosureFile", this::withdraw)
                .dataFetcher("restoreDisclosureFile", this::restore)
                .dataFetcher("closeDisclosureFile", this::close)
                .dataFetcher("reopenDisclosureFile", this::reopen)
                .dataFetcher("takeOverDisclosureFile", this::takeOver)
                .dataFetcher("assessDisclosedRecord", this::assess)
                .dataFetcher("blackOutPassage", this::blackOut)
                .dataFetcher("liftBlackOut", this::lift)
                .dataFetcher("showOpenAgenda", this::show);
    }

    private FilePayload open(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        DisclosureScope scope = new DisclosureScope(
                text(input, "challenge") ? new ChallengeId(id(input, "challenge", "Challenge")) : null,
                text(input, "message") ? new LobbyMessageId(id(input, "message", LobbyMessage.TYPE)) : null,
                text(input, "organisation") ? new OrganisationId(id(input, "organisation", "Organisation")) : null,
                input.date("from"),
                input.date("until"));
        return FilePayload.of(files.open(
                Asked.viewer(asked),
                new NewDisclosureFile(
                        ownId(input),
                        input.requiredText("title"),
                        input.text("reference"),
                        input.date("receivedOn"),
                        scope)));
    }

    private static boolean text(Input input, String field) {
        return input.text(field) != null;
    }

    /** The client's own id, plain or as this type's; one of ours when it gave none. */
    private static DisclosureFileId ownId(Input input) {
        String text = input.text("id");
        if (text == null) {
            return new DisclosureFileId(Ids.next());
        }
        return new DisclosureFileId(Ids.parse(text)
                .or(() -> input.id("id", DisclosureFile.TYPE))
                .orElseGet(() -> Ids.named("disclosure/" + text)));
    }

    private FilePayload make(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return FilePayload.of(files.make(Asked.viewer(asked), file(input, "id"), version(input)));
    }

    private FilePayload withdraw(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return FilePayload.of(files.withdraw(Asked.viewer(asked), file(input, "id"), version(input)));
    }

    private FilePayload restore(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return FilePayload.of(files.restore(Asked.viewer(asked), file(input, "id"), version(input)));
    }

    private FilePayload close(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return FilePayload.of(files.close(Asked.viewer(asked), file(input, "id"), version(input)));
    }

    private FilePayload reopen(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return FilePayload.of(files.reopen(Asked.viewer(asked), file(input, "id"), version(input)));
    }

    private FilePayload takeOver(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return FilePayload.of(files.takeOver(Asked.viewer(asked), file(input, "id"), version(input)));
    }

    private RecordPayload assess(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return correct(
                asked,
                new Correction.Assessed(
                        input.requiredChoice("disclosureClass", DisclosureClass.class),
                        input.choices("disclosureGrounds", DisclosureGround.class)));
    }

    private RecordPayload blackOut(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return correct(
                asked,
                new Correction.BlackedOut(
                        input.requiredText("passage"),
                        input.requiredText("text"),
                        input.requiredChoice("ground", DisclosureGround.class)));
    }

    private RecordPayload lift(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return correct(
                asked,
                new Correction.Lifted(
                        input.requiredText("passage"), input.requiredNumber("begins"), input.requiredNumber("ends")));
    }

    private RecordPayload correct(DataFetchingEnvironment asked, Correction correction) {
        Input input = Asked.input(asked);
        return RecordPayload.of(files.correct(
                Asked.viewer(asked),
                file(input, "file"),
                input.requiredNumber("number"),
                new SeenRecord(version(input), input.text("expectedFingerprint")),
                correction));
    }

    private AgendaPayload show(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return AgendaPayload.of(agenda.show(
                Asked.viewer(asked), Boolean.TRUE.equals(Objects.requireNonNull(input.flag("shown"))), version(input)));
    }

    private static DisclosureFileId file(Input input, String field) {
        return new DisclosureFileId(id(input, field, DisclosureFile.TYPE));
    }

    /** One that is of no such record stays one: of a record that is not there. */
    private static UUID id(Input input, String field, String type) {
        return input.id(field, type).orElse(NOBODY);
    }

    private static int version(Input input) {
        return input.requiredNumber("expectedVersion");
    }
}
