package nl.noaber.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.search.SearchType;
import nl.noaber.search.internal.Sample.Document;
import nl.noaber.search.internal.Sample.Kind;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

final class PlannerTest {

    /** Of 200,000 notes each has "overleg", half have it in the title, every hundredth has "kwantum". */
    private static final Sample NOTES = new Sample(Map.of(
            SearchType.CONTACT_MOMENT,
            new Kind(
                    200_000, IntStream.range(0, 500).mapToObj(PlannerTest::note).toList())));

    private static Document note(int number) {
        String terms = (number % 2 == 0 ? " ttoverleg" : " ttgesprek") + " zzoverleg zzgesprek"
                + (number % 100 == 0 ? " zzkwantum " : " ");
        return new Document(terms, Visibility.TEAM, false, true);
    }

    @Test
    void looksUpARareWord() {
        assertThat(planner(People.staff(), "zeldzaam").likely().steps())
                .containsExactly(new Step.LookUp("zzzeldzaam*"));
    }

    @Test
    void looksUpTheRarestOfSeveralWords() {
        assertThat(planner(People.staff(), "overleg zeldzaam").likely().steps())
                .containsExactly(new Step.LookUp("zzzeldzaam*"));
    }

    @Test
    void looksUpWordsTogetherThatAreAboutAsRare() {
        assertThat(planner(People.staff(), "zeldzaam uniek overleg").likely().steps())
                .containsExactly(new Step.LookUp("+zzzeldzaam* +zzuniek*"));
    }

    @Test
    void readsTheNewestForATitleWordThatManyHave() {
        Plan plan = planner(People.staff(), "overleg").likely();

        assertThat(plan.steps()).containsExactly(new Step.Read(Grade.WHOLE_TITLE));
        assertThat(plan.complete()).isFalse();
    }

    @Test
    void looksUpTheFewTitlesBeforeItReadsTheManyTexts() {
        Plan plan = planner(People.staff(), "kwantum").likely();

        assertThat(plan.steps())
                .containsExactly(
                        new Step.LookUpGrade(Grade.WHOLE_TITLE, "ttkwantum"),
                        new Step.LookUpGrade(Grade.TITLE, "ttkwantum*"),
                        new Step.Read(Grade.TEXT));
        assertThat(plan.complete()).isTrue();
    }

    @Test
    void doesNotCountOnDocumentsThatTheViewerMayNotSee() {
        assertThat(planner(People.auditor(), "overleg").likely().complete()).isTrue();
    }

    private static Planner planner(Viewer viewer, String text) {
        return new Planner(NOTES, new Question(viewer, Sought.in(text), Set.of(), false, null, 21));
    }

    @Test
    void looksUpWithoutASample() {
        Question question = new Question(People.staff(), Sought.in("de bus"), Set.of(), false, null, 21);

        assertThat(new Planner(new Sample(Map.of()), question).likely().steps())
                .isEqualTo(List.of(new Step.LookUp("zzbus*")));
    }
}
