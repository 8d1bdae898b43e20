package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files to take along: whole, or none at all. */
@NoaberTest
@Timeout(60)
class ExportsTest {

    private static final String[] OURS = {"Cookie", SampleViewers.STAFF};

    private final Visit site;

    ExportsTest(Visit site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exports/commitments.csv?state=NOPE",
                "/exports/commitments.xlsx?state=NOPE",
                "/exports/commitments.csv?direction=NOPE"
            })
    void passOverAFilterThatIsNoneAsThePageDoes(String address) throws Exception {
        HttpResponse<String> file = site.get(address, OURS);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void answerABugAtTheBeginningWithAPage(String form) throws Exception {
        HttpResponse<String> page = site.get("/exports/sample." + form + "?breaks=0", OURS);

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Er ging iets mis").doesNotContain("on purpose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv?breaks=1", "csv?breaks=2", "xlsx?breaks=1", "xlsx?breaks=2"})
    void breakOffWhatFailsHalfway(String form) {
        assertThatThrownBy(() -> site.bytes("/exports/sample." + form, OURS))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void haveAllRowsOfAllParts() throws Exception {
        HttpResponse<String> file = site.get("/exports/sample.csv", OURS);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body().lines()).hasSize(1 + 3 * 200);
        assertThat(file.body()).contains("part 1", "part 2", "part 3");
        assertThat(site.bytes("/exports/sample.xlsx", OURS).body()).startsWith('P', 'K');
    }
}
