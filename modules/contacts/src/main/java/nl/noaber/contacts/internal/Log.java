package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchIndex;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** What goes with every write, in its transaction: the lines in the change log and the search documents. */
@Singleton
final class Log {

    private final ChangeLog changeLog;
    private final SearchIndex search;
    private final Organisations organisations;

    Log(ChangeLog changeLog, SearchIndex search, Organisations organisations) {
        this.changeLog = changeLog;
        this.search = search;
        this.organisations = organisations;
    }

    void created(Viewer actor, List<WholeContactMoment> moments, List<WholeCommitment> commitments, Known known) {
        if (moments.isEmpty() && commitments.isEmpty()) {
            return;
        }
        Stream<Entry> ofMoments = moments.stream()
                .map(moment -> entry(moment, ChangeAction.CREATED, created(new ContactMomentFields(known).of(moment))));
        Stream<Entry> ofCommitments = commitments.stream()
                .map(commitment ->
                        entry(commitment, ChangeAction.CREATED, created(new CommitmentFields(known).of(commitment))));
        changeLog.write(actor, Stream.concat(ofMoments, ofCommitments).toList());
        found(moments, commitments);
    }

    /** With only the first fields of each: what was generated has no history to tell. */
    void createdInBulk(Viewer actor, List<WholeContactMoment> moments, List<WholeCommitment> commitments) {
        Stream<Entry> ofMoments = moments.stream()
                .map(moment -> entry(
                        moment,
                        ChangeAction.CREATED,
                        List.of(new FieldChange("subject", null, moment.row().subject()))));
        Stream<Entry> ofCommitments = commitments.stream()
                .map(commitment -> entry(
                        commitment,
                        ChangeAction.CREATED,
                        List.of(new FieldChange("text", null, commitment.row().text()))));
        changeLog.write(actor, Stream.concat(ofMoments, ofCommitments).toList());
        found(moments, commitments);
    }

    void updated(Viewer actor, WholeContactMoment before, WholeContactMoment after, ContactMomentFields fields) {
        changeLog.write(
                actor,
                new Entry(
                        ref(after),
                        ChangeAction.UPDATED,
                        after.row().version(),
                        FieldChange.between(fields.of(before), fields.of(after)),
                        Entry.inBoth(confidants(before), confidants(after))));
        found(List.of(after), List.of());
    }

    void updated(Viewer actor, WholeCommitment before, WholeCommitment after, List<FieldChange> changes) {
        changeLog.write(
                actor,
                new Entry(
                        ref(after),
                        ChangeAction.UPDATED,
                        after.row().version(),
                        changes,
                        Entry.inBoth(confidants(before), confidants(after))));
        found(List.of(), List.of(after));
    }

    /** Withdrawn or restored. */
    void turned(
            Viewer actor, List<WholeContactMoment> moments, List<WholeCommitment> commitments, ChangeAction action) {
        Stream<Entry> ofMoments = moments.stream().map(moment -> entry(moment, action, List.of()));
        Stream<Entry> ofCommitments = commitments.stream().map(commitment -> entry(commitment, action, List.of()));
        changeLog.write(actor, Stream.concat(ofMoments, ofCommitments).toList());
        found(moments, commitments);
    }

    static RecordRef ref(WholeContactMoment moment) {
        return RecordRef.of(ContactMoment.TYPE, moment.row().id());
    }

    static RecordRef ref(WholeCommitment commitment) {
        return RecordRef.of(Commitment.TYPE, commitment.row().id());
    }

    /** Makes them findable as they are now. */
    void found(List<WholeContactMoment> moments, List<WholeCommitment> commitments) {
        Map<OrganisationId, Organisation> called = theirs(moments);
        Stream<SearchDocument> documents = Stream.concat(
                moments.stream().map(moment -> ContactMomentDocuments.of(moment, called)),
                commitments.stream().map(CommitmentDocuments::of));
        search.put(documents.toList());
    }

    /** Whoever may see the contact moment: organisations are known to everybody. */
    private Map<OrganisationId, Organisation> theirs(List<WholeContactMoment> moments) {
        Set<OrganisationId> ids = moments.stream()
                .flatMap(moment -> moment.organisationsOfTheirs().stream())
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : organisations.byIds(Viewer.system("search"), ids);
    }

    static Entry entry(WholeContactMoment moment, ChangeAction action, List<FieldChange> fields) {
        return new Entry(ref(moment), action, moment.row().version(), fields, confidants(moment));
    }

    static Entry entry(WholeCommitment commitment, ChangeAction action, List<FieldChange> fields) {
        return new Entry(ref(commitment), action, commitment.row().version(), fields, confidants(commitment));
    }

    private static @Nullable Set<UUID> confidants(WholeContactMoment moment) {
        return moment.row().visibility() == Visibility.CONFIDENTIAL ? moment.principals() : null;
    }

    private static @Nullable Set<UUID> confidants(WholeCommitment commitment) {
        return commitment.row().visibility() == Visibility.CONFIDENTIAL ? commitment.principals() : null;
    }

    private static List<FieldChange> created(Map<String, @Nullable String> fields) {
        return FieldChange.between(Map.of(), fields);
    }
}
