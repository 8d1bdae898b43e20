package nl.noaber.agenda.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaSubjects;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Id;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.VersionNumber;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One record that an agenda item is about.
 *
 * @param versionNumber of a message only
 */
record SubjectRow(
        AgendaItemId itemId,
        SubjectSort sort,
        UUID subjectId,
        @Nullable Integer versionNumber) {

    static final String COLUMNS = "subject.item_id, subject.sort, subject.subject_id, subject.version_number";

    static SubjectRow read(Row row) {
        return new SubjectRow(
                row.id("item_id", AgendaItemId::new),
                row.choice("sort", SubjectSort.class),
                row.uuid("subject_id"),
                row.numberOrNull("version_number"));
    }

    /** @param numbers of all its messages */
    static List<SubjectRow> of(AgendaItemId item, AgendaSubjects subjects, Map<LobbyMessageId, Integer> numbers) {
        List<SubjectRow> rows = new ArrayList<>();
        subjects.messages()
                .forEach(id -> rows.add(new SubjectRow(item, SubjectSort.MESSAGE, id.value(), numbers.get(id))));
        add(rows, item, SubjectSort.CHALLENGE, subjects.challenges());
        add(rows, item, SubjectSort.PROJECT, subjects.projects());
        add(rows, item, SubjectSort.CONTRIBUTION, subjects.contributions());
        add(rows, item, SubjectSort.PARTY, subjects.parties());
        return rows;
    }

    private static void add(List<SubjectRow> rows, AgendaItemId item, SubjectSort sort, Set<? extends Id> ids) {
        ids.forEach(id -> rows.add(new SubjectRow(item, sort, id.value(), null)));
    }

    static AgendaSubjects subjects(Collection<SubjectRow> rows) {
        return new AgendaSubjects(
                ids(rows, SubjectSort.CHALLENGE, ChallengeId::new),
                ids(rows, SubjectSort.MESSAGE, LobbyMessageId::new),
                ids(rows, SubjectSort.PROJECT, ProjectId::new),
                ids(rows, SubjectSort.CONTRIBUTION, ContributionId::new),
                ids(rows, SubjectSort.PARTY, OrganisationId::new));
    }

    private static <T> Set<T> ids(Collection<SubjectRow> rows, SubjectSort sort, Function<UUID, T> type) {
        return rows.stream()
                .filter(row -> row.sort() == sort)
                .map(row -> type.apply(row.subjectId()))
                .collect(Collectors.toSet());
    }

    static List<VersionNumber> messages(Collection<SubjectRow> rows) {
        List<VersionNumber> messages = new ArrayList<>();
        for (SubjectRow row : rows) {
            if (row.versionNumber() != null) {
                messages.add(new VersionNumber(new LobbyMessageId(row.subjectId()), row.versionNumber()));
            }
        }
        return messages;
    }
}
