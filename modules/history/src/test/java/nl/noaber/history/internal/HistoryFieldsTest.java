package nl.noaber.history.internal;

import static nl.noaber.history.internal.LogBook.updated;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Entry;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import nl.noaber.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class HistoryFieldsTest {

    private static final String TRAIL = """
        query($filter: ChangeFilter, $first: Int, $after: String, $last: Int, $before: String) {
          auditTrail(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
            totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            nodes {
              id sequence at actorName actorRole origin action recordType recordId record { id } version
              fields { field before after } outcome
            }
          }
        }
        """;

    private final GraphQl graphQl;
    private final LogBook log;
    private final Notes notes;
    private final TestClock clock;
    private final StatementCounter statements;

    HistoryFieldsTest(GraphQl graphQl, LogBook log, Notes notes, TestClock clock, StatementCounter statements) {
        this.graphQl = graphQl;
        this.log = log;
        this.notes = notes;
        this.clock = clock;
        this.statements = statements;
    }

    @BeforeEach
    void empty() {
        log.empty();
        notes.clear();
        clock.set(TestClock.START);
    }

    @Test
    void showsTheTimelinesOfAllRecordsInTwoStatements() {
        RecordRef first = notes.noteFor(Viewer::isTeam);
        notes.noteFor(Viewer::isTeam);
        log.writeMany(People.staff(), first, 3);

        statements.atMost(
                2,
                () -> assertThat(run(
                                        People.colleague(),
                                        "{ notes { id timeline(first: 2) { totalCount pageInfo { hasNextPage }"
                                                + " nodes { actorName origin version record { id } } } } }")
                                .toString())
                        .contains("totalCount=3", "totalCount=0", "hasNextPage=true", "version=3", "version=2")
                        .contains("origin=null", "record={id=" + first.globalId() + "}")
                        .doesNotContain("version=1"));
    }

    @Test
    void showsNoTimelineOutsideTheTeam() {
        RecordRef note = notes.noteFor(_ -> true);
        log.writeMany(People.staff(), note, 3);

        for (Viewer viewer : List.of(People.partner(), People.board(), People.auditor())) {
            statements.atMost(
                    0,
                    () -> assertThat(run(viewer, "{ notes { timeline { totalCount nodes { version } } } }"))
                            .hasToString("{notes=[{timeline={totalCount=0, nodes=[]}}]}"));
        }
    }

    @Test
    void showsTheAuditTrailWhole() {
        RecordRef note = notes.noteFor(_ -> false);
        log.write(People.staff(), updated(note, 2));

        statements.atMost(
                4,
                () -> assertThat(run(People.auditor(), TRAIL).toString())
                        .contains("totalCount=2", "sequence=null", "at=2026-06-15T08:30:00Z")
                        .contains("actorName=Adviseur public affairs, Twente Board", "actorRole=STAFF", "origin=test")
                        .contains("action=UPDATED", "recordType=Note", "recordId=" + note.globalId(), "record=null")
                        .contains("version=2", "fields=[{field=text, before=a, after=b2}]", "outcome=DONE"));
    }

    @Test
    void tellsAnAuditorThatAConfidentialRecordChangedButNotTheWords() {
        log.write(People.staff(), updated(notes.confidential(), 2));

        assertThat(run(People.auditor(), "{ auditTrail { nodes { confidential fields { field before after } } } }"))
                .hasToString("{auditTrail={nodes=[{confidential=true, fields=[{field=text, before=null,"
                        + " after=null}]}]}}");
    }

    @Test
    void hidesFromAnAdministratorWhatChangedInARecordOfOthers() {
        log.write(People.staff(), updated(notes.noteFor(viewer -> viewer.equals(People.staff())), 2));
        log.write(People.staff(), updated(notes.noteFor(_ -> true), 7));

        assertThat(run(People.admin(), TRAIL).toString())
                .contains("version=2", "fields=[]", "after=b7")
                .doesNotContain("after=b2");
    }

    @Test
    void refusesTheAuditTrailToOthers() {
        for (Viewer viewer : List.of(People.staff(), People.partner(), People.board())) {
            assertThat(errors(viewer, TRAIL)).contains("FORBIDDEN", "auditspoor");
            assertThat(errors(viewer, "{ changeLogSeal { intact } }")).contains("FORBIDDEN");
        }
    }

    @Test
    void pagesThroughTheAuditTrailBothWays() {
        log.writeMany(People.staff(), notes.noteFor(_ -> true), 5);

        Map<?, ?> first = page(Map.of("first", 2));
        Map<?, ?> second = page(Map.of("first", 2, "after", cursor(first, "endCursor")));
        Map<?, ?> back = page(Map.of("last", 2, "before", cursor(second, "startCursor")));

        assertThat(versions(first)).containsExactly(5, 4);
        assertThat(versions(second)).containsExactly(3, 2);
        assertThat(versions(back)).containsExactly(5, 4);
        assertThat(versions(page(Map.of("last", 2)))).containsExactly(2, 1);
        assertThat(page(Map.of("filter", Map.of("types", List.of("Note")))).get("totalCount"))
                .isEqualTo(5);
    }

    @Test
    void hasALineWhenSomebodyReadsTheAuditTrailItself() {
        clock.advance(Duration.ofHours(1));
        page(Map.of());
        page(Map.of("first", 2));
        Map<String, Object> readings = Map.of("types", List.of("AuditTrail"), "actions", List.of("READ"));

        assertThat(String.valueOf(page(Map.of("filter", readings)).get("nodes")))
                .containsOnlyOnce("actorName=Auditor")
                .contains("fields=[], outcome=DONE");
    }

    @Test
    void filtersTheAuditTrail() {
        RecordRef note = notes.noteFor(_ -> true);
        log.write(People.staff(), updated(note, 1));
        clock.advance(Duration.ofHours(1));
        log.write(
                People.board(),
                new Entry(new RecordRef("User", People.board().userId()), ChangeAction.SIGNED_IN, 2, List.of()));
        clock.advance(Duration.ofHours(1));
        log.write(People.staff(), new Entry(note, ChangeAction.READ, 3, List.of()));

        assertThat(filtered(Map.of())).containsExactly(3, 2, 1);
        assertThat(filtered(Map.of("from", "2026-06-15T09:30:00Z"))).containsExactly(3, 2);
        assertThat(filtered(Map.of("until", "2026-06-15T09:30:00Z"))).containsExactly(1);
        assertThat(filtered(Map.of("record", note.globalId().toString()))).containsExactly(3, 1);
        assertThat(filtered(Map.of("record", "nonsense"))).isEmpty();
        assertThat(filtered(Map.of("types", List.of("User", "Post")))).containsExactly(2);
        assertThat(filtered(Map.of("actorName", "bestuurder"))).containsExactly(2);
        assertThat(filtered(Map.of("actorName", "%stuurder"))).isEmpty();
        assertThat(filtered(Map.of("actions", List.of("READ", "UPDATED")))).containsExactly(3, 1);
        assertThat(filtered(Map.of("actions", List.of("READ"), "types", List.of("Note"), "actorName", "Adv")))
                .containsExactly(3);
    }

    @Test
    void refusesACursorOfAnotherList() {
        assertThat(graphQl.run(People.auditor(), TRAIL, Map.of("first", 2, "after", "bm90aGluZw"))
                        .errors()
                        .toString())
                .contains("cursor");
    }

    @Test
    void saysWhetherTheLogIsWhole() {
        log.writeMany(People.staff(), notes.noteFor(_ -> true), 3);

        assertThat(run(
                        People.auditor(),
                        "{ changeLogSeal { intact sealedLines waitingLines checkedUpTo firstBrokenSequence } }"))
                .hasToString("{changeLogSeal={intact=true, sealedLines=0, waitingLines=3, checkedUpTo=0,"
                        + " firstBrokenSequence=null}}");
    }

    private List<Integer> filtered(Map<String, Object> filter) {
        return versions(page(Map.of("filter", filter)));
    }

    private Map<?, ?> page(Map<String, ? extends @Nullable Object> variables) {
        GraphQl.Answer answer = graphQl.run(People.auditor(), TRAIL, variables);
        assertThat(answer.errors()).isEmpty();
        return (Map<?, ?>) present(answer.data().get("auditTrail"));
    }

    private static List<Integer> versions(Map<?, ?> page) {
        return ((List<?>) present(page.get("nodes")))
                .stream()
                        .map(node -> (Integer) ((Map<?, ?>) node).get("version"))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static String cursor(Map<?, ?> page, String which) {
        return (String) present(((Map<?, ?>) present(page.get("pageInfo"))).get(which));
    }

    private Map<String, @Nullable Object> run(Viewer viewer, String document) {
        GraphQl.Answer answer = graphQl.run(viewer, document, Map.of());
        assertThat(answer.errors()).isEmpty();
        return answer.data();
    }

    private String errors(Viewer viewer, String document) {
        return graphQl.run(viewer, document, Map.of()).errors().toString();
    }

    private static Object present(@Nullable Object value) {
        assertThat(value).isNotNull();
        return Objects.requireNonNull(value);
    }
}
