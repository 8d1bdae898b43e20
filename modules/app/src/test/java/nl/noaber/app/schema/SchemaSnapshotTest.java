package nl.noaber.app.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.noaber.gateway.SchemaDifference;
import nl.noaber.gateway.SchemaText;
import nl.noaber.gateway.Undescribed;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schema is a promise. What is printed here is kept in {@code graphql-schema/snapshot.graphqls}; {@code
 * -Dnoaber.schema=accept} writes it anew, and then the difference stands in the commit.
 */
@NoaberTest
class SchemaSnapshotTest {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaSnapshotTest.class);
    private static final Path SNAPSHOT = Path.of("..", "..", "graphql-schema", "snapshot.graphqls")
            .toAbsolutePath()
            .normalize();

    private final String printed;

    SchemaSnapshotTest(SchemaText schema) {
        this.printed = schema.printed();
    }

    @Test
    void isWhatWasPromised() throws IOException {
        boolean accepts = Objects.equals(System.getProperty("noaber.schema"), "accept");
        if (!Files.exists(SNAPSHOT) && accepts) {
            Files.writeString(SNAPSHOT, printed);
        }
        String promised = Files.readString(SNAPSHOT);
        SchemaDifference difference = SchemaDifference.between(promised, printed);
        LOG.info(
                "The schema against what was promised: {}",
                difference.told().isEmpty() ? "the same" : difference.told());
        if (accepts) {
            Files.writeString(SNAPSHOT, printed);
            return;
        }
        assertThat(printed)
                .as("The schema changed:%n%s%nIf you mean it: mvn test -Dnoaber.schema=accept", difference.told())
                .isEqualTo(promised);
    }

    @Test
    void describesEveryElement() {
        assertThat(Undescribed.in(printed)).isEmpty();
    }
}
