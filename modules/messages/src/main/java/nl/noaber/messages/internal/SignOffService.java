package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.AlignmentMatrix;
import nl.noaber.messages.AnswerWords;
import nl.noaber.messages.AskedOrganisation;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageFilter;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.NewAnswer;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Reminding;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffAnswer;
import nl.noaber.messages.SignOffAnswerId;
import nl.noaber.messages.SignOffChange;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffs;
import nl.noaber.messages.Signing;
import nl.noaber.messages.VersionNumber;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

@Singleton
final class SignOffService implements SignOffs {

    private final SignOffReader reader;
    private final AnswerReader answers;
    private final MessageReader messages;
    private final Asking asking;
    private final Answering answering;
    private final SignOffEditing signOffEditing;
    private final Editing editing;
    private final Reminders reminders;
    private final TakingOver takingOver;

    SignOffService(
            SignOffReader reader,
            AnswerReader answers,
            MessageReader messages,
            Asking asking,
            Answering answering,
            SignOffEditing signOffEditing,
            Editing editing,
            Reminders reminders,
            TakingOver takingOver) {
        this.reader = reader;
        this.answers = answers;
        this.messages = messages;
        this.asking = asking;
        this.answering = answering;
        this.signOffEditing = signOffEditing;
        this.editing = editing;
        this.reminders = reminders;
        this.takingOver = takingOver;
    }

    @Override
    public Map<SignOffId, SignOff> byIds(Viewer viewer, Set<SignOffId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Map<LobbyMessageId, List<SignOff>> of(Viewer viewer, Set<LobbyMessageId> ids) {
        return reader.of(viewer, ids);
    }

    @Override
    public Page<SignOff> open(Viewer viewer, PageRequest page) {
        return reader.open(viewer, page);
    }

    @Override
    public long countOpen(Viewer viewer) {
        return reader.countOpen(viewer);
    }

    @Override
    public AlignmentMatrix matrix(Viewer viewer, LobbyMessageFilter filter, PageRequest page) {
        Page<LobbyMessage> rows = messages.alignable(viewer, filter, page);
        Map<LobbyMessageId, List<SignOff>> asked =
                reader.asked(viewer, rows.nodes().stream().map(LobbyMessage::id).collect(Collectors.toSet()));
        Set<OrganisationId> organisations = new LinkedHashSet<>();
        asked.values().forEach(each -> each.forEach(one -> organisations.add(one.organisationId())));
        return new AlignmentMatrix(
                List.copyOf(organisations),
                rows.map(message -> new AlignmentMatrix.Row(message, asked.getOrDefault(message.id(), List.of()))));
    }

    @Override
    public long countMatrix(Viewer viewer, LobbyMessageFilter filter) {
        return messages.countAlignable(viewer, filter);
    }

    @Override
    public Map<SignOffId, Page<SignOffAnswer>> answers(Viewer viewer, Set<SignOffId> ids, PageRequest page) {
        return answers.of(viewer, ids, page);
    }

    @Override
    public Map<SignOffId, Long> countAnswers(Viewer viewer, Set<SignOffId> ids) {
        return answers.count(viewer, ids);
    }

    @Override
    public Map<VersionNumber, List<SignOffAnswer>> answersTo(Viewer viewer, Set<LobbyMessageId> messages) {
        return answers.to(viewer, messages);
    }

    @Override
    public Map<SignOffAnswerId, AnswerWords> words(Viewer viewer, Set<SignOffAnswerId> ids) {
        return answers.words(viewer, ids);
    }

    @Override
    public Recording ask(
            Viewer viewer, LobbyMessageId message, List<AskedOrganisation> organisations, LocalDate deadline) {
        return asking.ask(viewer, message, organisations, deadline);
    }

    @Override
    public Signing answer(Viewer viewer, SignOffId id, NewAnswer answer) {
        return answering.answer(viewer, id, answer);
    }

    @Override
    public Signing update(Viewer viewer, SignOffId id, int expectedVersion, SignOffChange change) {
        return signOffEditing.update(viewer, id, expectedVersion, change);
    }

    @Override
    public Signing withdraw(Viewer viewer, SignOffId id, int expectedVersion) {
        return signOffEditing.withdraw(viewer, id, expectedVersion);
    }

    @Override
    public Reminding remind(Viewer viewer, LobbyMessageId message, @Nullable Set<SignOffId> only) {
        return reminders.remind(viewer, message, only);
    }

    @Override
    public Recording takeOver(
            Viewer viewer,
            SignOffAnswerId answer,
            int expectedVersion,
            MessageChange change,
            @Nullable Integer replacing) {
        return takingOver.takeOver(viewer, answer, new TakingOver.Wanted(expectedVersion, change, replacing));
    }

    @Override
    public Recording share(Viewer viewer, LobbyMessageId message, int expectedVersion, boolean shared) {
        return editing.share(viewer, message, expectedVersion, shared);
    }
}
