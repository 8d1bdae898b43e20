package nl.noaber.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.noaber.kernel.database.DatabaseConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangelogOrderTest {

    @Test
    void migratesInTheOrderOfTheModulesWhateverTheOrderOfTheirJars(@TempDir Path folder)
            throws IOException, SQLException {
        URL[] jars = {
            jar(folder, "third", "db/modules/30-third/0001-a.sql", "CREATE TABLE third_a AS SELECT * FROM second_b"),
            jar(folder, "first", "db/modules/10-first/0001-a.sql", "CREATE TABLE first_a (x INT)"),
            jar(
                    folder,
                    "second-later",
                    "db/modules/20-second/0002-b.sql",
                    "CREATE TABLE second_b AS SELECT * FROM second_a"),
            jar(folder, "second", "db/modules/20-second/0001-a.sql", "CREATE TABLE second_a AS SELECT * FROM first_a"),
        };
        try (TestDatabase database = TestDatabase.start();
                URLClassLoader loader = new URLClassLoader(jars, ChangelogOrderTest.class.getClassLoader());
                ApplicationContext _ = ApplicationContext.builder(loader)
                        .properties(database.connection().settings())
                        .start()) {
            assertThat(migrated(database.connection()))
                    .containsSubsequence(
                            "db/modules/00-kernel/0001-collation.sql",
                            "db/modules/10-first/0001-a.sql",
                            "db/modules/20-second/0001-a.sql",
                            "db/modules/20-second/0002-b.sql",
                            "db/modules/30-third/0001-a.sql",
                            "db/modules/98-notes/0001-note.sql");
        }
    }

    private static List<String> migrated(DatabaseConnection database) throws SQLException {
        List<String> files = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT filename FROM DATABASECHANGELOG ORDER BY orderexecuted")) {
            while (result.next()) {
                files.add(result.getString(1));
            }
        }
        return files;
    }

    private static URL jar(Path folder, String name, String entry, String sql) throws IOException {
        Path file = folder.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            String text = "--liquibase formatted sql\n\n--changeset " + name + ":1\n" + sql + ";\n";
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file.toUri().toURL();
    }
}
