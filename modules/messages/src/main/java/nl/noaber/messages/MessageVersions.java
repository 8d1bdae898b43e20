package nl.noaber.messages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What lobby messages say and said; whoever may see a message may see all its versions. */
public interface MessageVersions {

    /** The newest version of each. */
    Map<LobbyMessageId, MessageVersion> current(Viewer viewer, Set<LobbyMessageId> messages);

    Map<VersionNumber, MessageVersion> byNumbers(Viewer viewer, Set<VersionNumber> numbers);

    Map<MessageVersionId, MessageVersion> byIds(Viewer viewer, Set<MessageVersionId> ids);

    /** Those of all messages, the oldest first. */
    Page<MessageVersion> list(Viewer viewer, MessageVersionFilter filter, PageRequest page);

    long total(Viewer viewer, MessageVersionFilter filter);

    /** The versions of each, newest first; the same part of each list. */
    Map<LobbyMessageId, Page<MessageVersion>> of(Viewer viewer, Set<LobbyMessageId> messages, PageRequest page);

    Map<LobbyMessageId, Long> count(Viewer viewer, Set<LobbyMessageId> messages);

    /** The core texts, in Markdown. */
    Map<MessageVersionId, String> texts(Viewer viewer, Set<MessageVersionId> versions);

    /** In the order given; a version without any is absent. */
    Map<MessageVersionId, List<MessageVariant>> variants(Viewer viewer, Set<MessageVersionId> versions);

    /** The organisations for which the newest version of each has a wording of their own; a message without any is absent. */
    Map<LobbyMessageId, Set<OrganisationId>> addressed(Viewer viewer, Set<LobbyMessageId> messages);

    /** In the order given; a version without any is absent. */
    Map<MessageVersionId, List<MessageAsk>> asks(Viewer viewer, Set<MessageVersionId> versions);

    /** What each says, written out in Dutch by field, as the change log keeps it: title, text, variants, asks. */
    Map<MessageVersionId, Map<String, @Nullable String>> wordings(Viewer viewer, Set<MessageVersionId> versions);

    /** What is different, in words, in the viewer's language; absent where one of the two is not there. */
    Map<ComparedVersions, MessageDifference> differences(Viewer viewer, Set<ComparedVersions> compared);
}
