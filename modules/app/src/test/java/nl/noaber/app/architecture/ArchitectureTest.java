package nl.noaber.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String BROKEN = ArchitectureTest.class.getPackageName() + ".broken";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.noaber");

    private static final JavaClasses EXAMPLES = new ClassFileImporter().importPackages(BROKEN);

    static Stream<String> rules() {
        return Rules.all(BROKEN).keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        assertThat(PRODUCT.size()).isGreaterThan(100);
        Rules.all("nl.noaber").get(rule).forEach(part -> part.check(PRODUCT));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isBrokenByItsExample(String rule) {
        List<ArchRule> parts = Rules.all(BROKEN).get(rule);

        assertThat(parts).anyMatch(part -> part.evaluate(EXAMPLES).hasViolation());
    }
}
