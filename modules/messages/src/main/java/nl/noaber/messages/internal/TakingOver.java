package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.SignOffAnswerId;
import nl.noaber.messages.SignOffMailKind;
import nl.noaber.messages.WordingChange;
import nl.noaber.messages.internal.SignOffLog.Told;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** Makes the wording that somebody proposed the newest version, once, and tells who proposed it. */
@Singleton
final class TakingOver {

    private final SignOffReader reader;
    private final SignOffRepository signOffs;
    private final MessageRepository messages;
    private final MessageReader messageReader;
    private final Editing editing;
    private final MailWriting mails;
    private final Organisations organisations;
    private final Refusals refusals;
    private final SignOffLog log;
    private final Transactions transactions;
    private final Clock clock;

    TakingOver(
            SignOffReader reader,
            SignOffRepository signOffs,
            MessageRepository messages,
            MessageReader messageReader,
            Editing editing,
            MailWriting mails,
            Organisations organisations,
            Refusals refusals,
            SignOffLog log,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.signOffs = signOffs;
        this.messages = messages;
        this.messageReader = messageReader;
        this.editing = editing;
        this.mails = mails;
        this.organisations = organisations;
        this.refusals = refusals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** As whom takes it over saw the message; see {@link nl.noaber.messages.SignOffs#takeOver}. */
    record Wanted(
            int expectedVersion,
            MessageChange change,
            @Nullable Integer replacing) {}

    Recording takeOver(Viewer viewer, SignOffAnswerId id, Wanted wanted) {
        return transactions.retrying(() -> {
            Optional<AnswerRow> answer = signOffs.answer(id);
            Optional<SignOffRow> row = answer.flatMap(found -> signOffs.byId(found.signOffId()));
            if (!viewer.isTeam()) {
                row.ifPresent(found -> refusals.notAllowed(viewer, found.id()));
                return Recording.refused(Problem.of("NOT_ALLOWED", ""));
            }
            if (row.isEmpty() || reader.byIds(viewer, Set.of(row.get().id())).isEmpty()) {
                row.ifPresent(found -> refusals.notFound(viewer, found.id()));
                return Recording.refused(Problem.of("NOT_FOUND", "answer"));
            }
            return takeOver(viewer, row.get(), id, wanted);
        });
    }

    private Recording takeOver(Viewer viewer, SignOffRow row, SignOffAnswerId id, Wanted wanted) {
        WholeMessage stored = messages.locked(row.messageId()).orElseThrow();
        AnswerRow answer = signOffs.answer(id).orElseThrow();
        String proposed = answer.proposedText();
        if (proposed == null) {
            return Recording.refused(Problem.of("NOTHING_PROPOSED", "answer"));
        }
        if (answer.takenOverIn() != null) {
            return new Recorded(stored.row().shown());
        }
        int newest = stored.row().number();
        if (!Integer.valueOf(newest).equals(wanted.replacing()) && isOvertaken(stored, answer, proposed)) {
            return Recording.refused(Problem.of("TEXT_CHANGED_SINCE", "replacing", answer.number(), newest));
        }
        Names names = Names.of(organisations, List.of(row));
        WordingChange wording = new WordingChange(
                Patch.kept(),
                Patch.set(proposed),
                Patch.kept(),
                Patch.kept(),
                wanted.change(),
                SignOffWords.takenOver());
        Recording recording =
                editing.change(viewer, row.messageId(), wanted.expectedVersion(), new Change.OfWording(wording, null));
        return recording instanceof Recorded(LobbyMessage message) ? noted(viewer, message, answer, names) : recording;
    }

    /** Whether others changed the text that it was written on, so that it would take that away. */
    private boolean isOvertaken(WholeMessage stored, AnswerRow answer, String proposed) {
        return !proposed.equals(stored.text())
                && messages.text(stored.row().id(), answer.number())
                        .filter(text -> !text.equals(stored.text()))
                        .isPresent();
    }

    private Recording noted(Viewer viewer, LobbyMessage message, AnswerRow answer, Names names) {
        signOffs.takenOver(answer.id(), message.number());
        WholeMessage now = messages.whole(message.id()).orElseThrow();
        SignOffRow row = signOffs.byId(answer.signOffId()).orElseThrow();
        FieldChange taken = new FieldChange("takenOverIn", null, Integer.toString(message.number()));
        log.write(viewer, now, List.of(new Told(row, row, ChangeAction.UPDATED, List.of(taken))), names);
        mails.write(SignOffMailKind.TAKEN_OVER, now, List.of(row), names, clock.instant());
        return messageReader.byIds(viewer, Set.of(message.id())).values().stream()
                .findFirst()
                .<Recording>map(Recorded::new)
                .orElseThrow();
    }
}
