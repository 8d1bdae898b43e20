package nl.noaber.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;

@NoaberTest
class SchemaTest {

    private final String printed;

    SchemaTest(SchemaText schema) {
        this.printed = schema.printed();
    }

    @Test
    void printsTheWholeSchemaAndExplainsAllOfIt() {
        assertThat(printed).contains("type Query {", "  node(", "type Book implements Node {", "scalar PartialDate");
        assertThat(Undescribed.in(printed)).isEmpty();
    }

    @Test
    void namesWhatIsNotExplained() {
        String bare = printed.replaceFirst("\"A country \\(Dutch: land\\)\\.\"", "\" \"");
        assertThat(Undescribed.in(bare + "enum New { A }")).containsExactly("Country", "New", "New.A");
    }

    @Test
    void findsNoDifferenceFromItself() {
        assertThat(SchemaDifference.between(printed, printed).changes()).isEmpty();
    }

    @Test
    void tellsABreakingChangeFromADangerousAndASafeOne() {
        SchemaDifference lost =
                SchemaDifference.between(printed, printed.replaceFirst("country: Country", "land: Country"));
        assertThat(lost.isBreaking()).isTrue();
        assertThat(lost.told()).contains("BREAKING Book.country");
        SchemaDifference value = SchemaDifference.between(printed, printed.replaceFirst("NOVEL\n", "NOVEL\n  COMIC\n"));
        assertThat(value.isBreaking()).isFalse();
        assertThat(value.told()).contains("DANGEROUS Genre", "COMIC");
        SchemaDifference field = SchemaDifference.between(
                printed, printed.replaceFirst("country: Country", "country: Country\n  pages: Int"));
        assertThat(field.isBreaking()).isFalse();
        assertThat(field.told()).startsWith("SAFE Book.pages");
    }

    @Test
    void findsTheSentencesThatABundleLacks() {
        assertThat(ProblemTexts.missing("library", List.of("TITLE_MISSING", "OTHER")))
                .containsExactly("library_en: OTHER", "library_nl: OTHER");
    }
}
